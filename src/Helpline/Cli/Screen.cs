using System.Diagnostics.CodeAnalysis;

namespace Helpline.Cli;

/// <summary>
/// The operator's screen, and the only place that touches the console. Shows what a command was asked for;
/// never a stored secret, and never a word that a citizen wrote outside of <c>chat</c> and <c>agencies open</c>.
/// </summary>
internal sealed class Screen(TextWriter output, TextWriter faults, TextReader input)
{
    private static readonly AsyncLocal<Screen?> Borrowed = new();

    internal static Screen Current => Borrowed.Value ?? TheConsole();

    internal TextWriter Output => output;

    internal TextWriter Faults => faults;

    internal TextReader Input => input;

    internal static void Say(string line = "") => Current.Output.WriteLine(line);

    internal static void Write(string text) => Current.Output.Write(text);

    internal static void Fault(string line) => Current.Faults.WriteLine(line);

    /// <summary>Faults under one heading, all at once.</summary>
    internal static void List(string heading, IEnumerable<string> faults)
    {
        Fault(heading);
        foreach (var fault in faults)
        {
            Fault($"  - {fault}");
        }
    }

    /// <returns>The next line typed; null at the end of input.</returns>
    internal static string? ReadLine() => Current.ReadInput();

    /// <summary>Asks on the same line; an empty answer means the proposal.</summary>
    internal static string Ask(string question, string proposal)
    {
        Write(proposal.Length == 0 ? $"{question}: " : $"{question} [{proposal}]: ");
        var answer = ReadLine()?.Trim();
        return string.IsNullOrEmpty(answer) ? proposal : answer;
    }

    /// <summary>For the present flow of work only, all commands speak to these instead of the console.</summary>
    internal static IDisposable Lend(TextWriter output, TextWriter faults, TextReader input)
    {
        Borrowed.Value = new Screen(output, faults, input);
        return new Return();
    }

    private string? ReadInput() => input.ReadLine();

    [SuppressMessage("ApiDesign", "RS0030", Justification = "The one door to the console; all else goes through Screen.")]
    private static Screen TheConsole() => new(Console.Out, Console.Error, Console.In);

    private sealed class Return : IDisposable
    {
        public void Dispose() => Borrowed.Value = null;
    }
}
