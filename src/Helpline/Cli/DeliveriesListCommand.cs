using System.CommandLine;
using System.Globalization;
using Helpline.Forwarding;

namespace Helpline.Cli;

/// <summary>Shows deliveries, so that what waits or is parked is in sight. Tells no label and no tip.</summary>
internal static class DeliveriesListCommand
{
    internal static Command Build()
    {
        var state = new Option<string>("--state") { Description = "Only these: waiting, delivered or parked." };
        state.AcceptOnlyFromAmong(DeliveryState.Waiting, DeliveryState.Delivered, DeliveryState.Parked);
        var command = new Command("list", "Show deliveries: where to, how far, how often tried.") { state };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(state), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? state, CancellationToken cancellation)
    {
        await using var tools = await TipSideTools.OfInstallationAsync(cancellation);
        if (tools is null)
        {
            return ExitCode.InputFault;
        }

        var sight = tools.Get<DeliverySight>();
        Say(await sight.ListAsync(state, cancellation), await sight.CountUnreadableAsync(cancellation));
        return ExitCode.Done;
    }

    private static void Say(IReadOnlyList<SeenDelivery> seen, int unreadable)
    {
        foreach (var delivery in seen)
        {
            Screen.Say(Line(delivery));
        }

        foreach (var group in seen.GroupBy(d => d.State))
        {
            Screen.Say($"{group.Key}: {group.Count()}");
        }

        Screen.Say($"in all: {seen.Count}");
        if (unreadable > 0)
        {
            Screen.Say($"held and cannot be read: {unreadable}");
        }
    }

    private static string Line(SeenDelivery delivery)
    {
        var next = delivery.State == DeliveryState.Waiting ? $"  next {Time(delivery.NextAt)}" : "";
        return $"{Convert.ToHexStringLower(delivery.Id)}  {delivery.State,-9}  {delivery.Agency}/{delivery.Queue} by {delivery.Transport}"
            + $"  tried {delivery.Attempts}  released {Time(delivery.ReleasedAt)}{next}";
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
