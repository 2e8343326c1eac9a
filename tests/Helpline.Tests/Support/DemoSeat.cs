using System.Text.RegularExpressions;

namespace Helpline.Tests.Support;

/// <summary>What a demo prints once for one agency's desk: the one-time token and the passphrase of its keys.</summary>
internal sealed partial record DemoSeat(string Agency, string Token, string Passphrase)
{
    /// <summary>The greeting may come a moment after the first answer over HTTP.</summary>
    internal static async Task<DemoSeat> AwaitAsync(RunningHelpline helpline, string agency)
    {
        for (var attempt = 0; attempt < 200 && !Digits().IsMatch(helpline.Output); attempt++)
        {
            await Task.Delay(50);
        }

        var output = helpline.Output;
        var line = output.Split('\n').FirstOrDefault(line => line.Contains(agency, StringComparison.Ordinal)) ?? "";
        Assert.True(Invite().IsMatch(line), $"The demo printed no sign-in for {agency}:\n{output}");
        return new DemoSeat(agency, Invite().Match(line).Groups[1].Value, Digits().Match(output).Value);
    }

    [GeneratedRegex("#invite=([A-Za-z0-9_-]{43})")]
    private static partial Regex Invite();

    [GeneratedRegex("\\b\\d{4}(?: \\d{4}){5}\\b")]
    private static partial Regex Digits();
}
