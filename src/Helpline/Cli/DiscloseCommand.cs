using System.Buffers.Text;
using System.CommandLine;
using Helpline.Storage.Tips;

namespace Helpline.Cli;

/// <summary>Says what could be handed over about one tip: every stored field, its size and why it is kept. Never content.</summary>
internal static class DiscloseCommand
{
    private const int IdBytes = 16;

    internal static Command Build()
    {
        var tip = new Argument<string>("tip") { Description = "A tip's id: 32 hexadecimal digits, or base64url." };
        tip.Validators.Add(result =>
        {
            if (IdOf(result.GetValueOrDefault<string>() ?? "") is null)
            {
                result.AddError("A tip's id is 32 hexadecimal digits, or 22 characters of base64url.");
            }
        });
        var command = new Command("disclose", "List all that is stored of a tip, with sizes, never content.") { tip };
        command.Subcommands.Add(DiscloseSchemaCommand.Build());
        command.SetAction((parsed, cancellation) => RunAsync(IdOf(parsed.GetValue(tip)!)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(byte[] tipId, CancellationToken cancellation)
    {
        await using var tools = await TipSideTools.OfInstallationAsync(cancellation);
        if (tools is null)
        {
            return ExitCode.InputFault;
        }

        var fields = await tools.Get<TipDisclosure>().FindAsync(tipId, cancellation);
        if (fields.Count == 0)
        {
            Screen.Fault("Nothing is stored of such a tip.");
            return ExitCode.InputFault;
        }

        foreach (var field in fields)
        {
            Screen.Say($"{field.Table}[{field.Row}].{field.Column}: {field.Bytes} bytes: {field.Why}");
        }

        Screen.Say("This is all. No column anywhere tells who sent it, from where or when.");
        return ExitCode.Done;
    }

    private static byte[]? IdOf(string typed)
    {
        if (typed.Length == IdBytes * 2 && typed.All(char.IsAsciiHexDigit))
        {
            return Convert.FromHexString(typed);
        }

        return typed.Length == 22 && Base64Url.IsValid(typed) ? Base64Url.DecodeFromChars(typed) : null;
    }
}
