namespace Helpline.Tests.Support.Telegram;

/// <summary>What the fake was told to do wrong. Each order is used up call by call, those for one method in their order.</summary>
internal sealed class FakeFaults
{
    /// <summary>Name of the fetching of files among the methods.</summary>
    internal const string Download = "file";

    private readonly Lock gate = new();
    private readonly List<(string Method, FakeFault Fault, int Left, Func<BotCall, bool>? That)> orders = [];

    /// <param name="method">A method's name, <see cref="Download"/>, or * for all.</param>
    /// <param name="that">Only these calls; null: all.</param>
    internal void Add(string method, FakeFault fault, int times = 1, Func<BotCall, bool>? that = null)
    {
        lock (gate)
        {
            orders.Add((method, fault, times, that));
        }
    }

    internal void Clear()
    {
        lock (gate)
        {
            orders.Clear();
        }
    }

    /// <summary>It was not used up yet.</summary>
    internal bool IsOrdered(FakeFault fault)
    {
        lock (gate)
        {
            return orders.Any(order => ReferenceEquals(order.Fault, fault));
        }
    }

    internal FakeFault? Next(BotCall call)
    {
        lock (gate)
        {
            var found = orders.FindIndex(order =>
                (order.Method == "*" || order.Method.Equals(call.Method, StringComparison.OrdinalIgnoreCase)) && order.That?.Invoke(call) != false);
            if (found < 0)
            {
                return null;
            }

            var order = orders[found];
            if (order.Left == 1)
            {
                orders.RemoveAt(found);
            }
            else
            {
                orders[found] = order with { Left = order.Left - 1 };
            }

            return order.Fault;
        }
    }
}
