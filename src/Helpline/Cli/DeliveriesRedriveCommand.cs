using System.CommandLine;
using Helpline.Forwarding;

namespace Helpline.Cli;

/// <summary>Takes up parked deliveries again, one or all; a running server sends them at its next sweep. Drops nothing.</summary>
internal static class DeliveriesRedriveCommand
{
    internal static Command Build()
    {
        var id = new Argument<string?>("id") { Description = "The delivery, as the list shows it.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--parked") { Description = "All that are parked." };
        var queue = new Option<string?>("--queue") { Description = "With --parked: only those of this queue, agency/queue." };
        var command = new Command("redrive", "Take up parked deliveries again.") { id, all, queue };
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null != result.GetValue(all) || (result.GetValue(queue) is { } named && (!result.GetValue(all) || QueueOf(named) is null)))
            {
                result.AddError("Give the id of a delivery, or --parked, with it perhaps --queue agency/queue.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(id), parsed.GetValue(queue), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? id, string? queue, CancellationToken cancellation)
    {
        await using var tools = await TipSideTools.OfInstallationAsync(cancellation);
        if (tools is null)
        {
            return ExitCode.InputFault;
        }

        var redrive = tools.Get<Redrive>();
        if (id is null)
        {
            Screen.Say($"Taken up again: {await redrive.AllAsync(queue is null ? null : QueueOf(queue), cancellation)}");
            return ExitCode.Done;
        }

        if (Bytes(id) is { } bytes && await redrive.OneAsync(bytes, cancellation) == 1)
        {
            Screen.Say("Taken up again: 1");
            return ExitCode.Done;
        }

        Screen.Fault("No parked delivery has this id. See: deliveries list --state parked");
        return ExitCode.InputFault;
    }

    private static (string Agency, string Queue)? QueueOf(string text) =>
        text.Split('/') is [{ Length: > 0 } agency, { Length: > 0 } queue] ? (agency, queue) : null;

    private static byte[]? Bytes(string hex)
    {
        var bytes = new byte[16];
        return hex.Length == 32 && Convert.FromHexString(hex, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == 16 ? bytes : null;
    }
}
