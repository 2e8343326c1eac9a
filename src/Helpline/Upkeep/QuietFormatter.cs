using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Helpline.Upkeep;

/// <summary>
/// Writes a log line. Our own rooms' messages are shown, for each is reviewed in its Log.cs; of everybody else's
/// only category, event and the exception's type, since a framework's message may quote an address, a query or a word.
/// </summary>
internal sealed class QuietFormatter() : ConsoleFormatter(FormatterName)
{
    internal const string FormatterName = "quiet";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var ours = logEntry.Category.StartsWith("Helpline.", StringComparison.Ordinal);
        if (!ours && logEntry.LogLevel < LogLevel.Warning)
        {
            // A floor in code: no settings file may turn on lines about single requests.
            return;
        }

        var words = ours ? logEntry.Formatter(logEntry.State, null) : $"{logEntry.Category}[{logEntry.EventId.Id}]";
        textWriter.Write(logEntry.LogLevel);
        textWriter.Write(": ");
        textWriter.Write(words);
        for (var exception = logEntry.Exception; exception is not null; exception = exception.InnerException)
        {
            textWriter.Write(" <- ");
            textWriter.Write(exception.GetType().FullName);
        }

        textWriter.WriteLine();
    }
}
