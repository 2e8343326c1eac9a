using System.Text;
using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Drawing;

/// <summary>Draws a dialog as a Mermaid state diagram. The same dialog gives the same text, always.</summary>
public static class GraphDrawing
{
    /// <summary>The content of the dialog's graph.md.</summary>
    public static string Draw(DialogBook book, string dialog)
    {
        var drawn = book.Find(dialog) ?? throw new ArgumentException("No dialog of this name is in the book.", nameof(dialog));
        var text = new StringBuilder();
        text.Append($"# {drawn.Name}\n\nDrawn by `dialogs graph` from dialog.yaml; not to be edited.\n\n```mermaid\nstateDiagram-v2\n");
        foreach (var state in drawn.States.Values)
        {
            text.Append($"    state \"{Title(state)}\" as {Id(state.Name)}\n");
        }

        text.Append($"    [*] --> {Id(drawn.Start)}\n");
        foreach (var state in drawn.States.Values)
        {
            foreach (var (to, label) in Arrows(state.Way))
            {
                text.Append($"    {Id(state.Name)} --> {to}{(label.Length > 0 ? $" : {label}" : "")}\n");
            }
        }

        return text.Append("```\n").ToString();
    }

    private static string Title(DialogState state) => state.Way switch
    {
        Way.Acts acts => $"{state.Name} ⚙ {acts.Act}",
        Way.Calls calls => $"{state.Name} ↷ {calls.Dialog}",
        Way.Waits => state.Name,
        _ => $"{state.Name} ·",
    };

    private static IEnumerable<(string To, string Label)> Arrows(Way way) => way switch
    {
        Way.Waits waits => Waiting(waits),
        Way.Goes goes => goes.Branches.Select(branch => (Id(branch.To), GuardWords.Of(branch.When))),
        Way.Acts acts => acts.On.Select(on => (Id(on.Value.To), on.Key)),
        Way.Calls calls => [(Id(calls.Then), "returned")],
        Way.Jumps jumps => [("[*]", $"to {jumps.Dialog}")],
        _ => [("[*]", "return")],
    };

    private static IEnumerable<(string To, string Label)> Waiting(Way.Waits waits)
    {
        if (waits.Choose is { } choose)
        {
            yield return (Id(choose.To), $"one of {choose.List}");
        }

        if (waits.Text is { } text)
        {
            yield return (Id(text.To), $"text {text.As}");
        }

        if (waits.Place is { } place)
        {
            yield return (Id(place.To), $"place {place.As}");
        }

        if (waits.Photo is { } photo)
        {
            yield return (Id(photo.To), $"photo {photo.As}");
        }

        foreach (var choice in waits.Choices)
        {
            var guard = GuardWords.Of(choice.When);
            yield return (Id(choice.To), guard.Length == 0 ? choice.Value : $"{choice.Value} [{guard}]");
        }
    }

    // A prefix, since Mermaid keeps words such as end and state for itself.
    private static string Id(string state) => "s_" + string.Concat(state.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
}
