using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>The machine: (dialogs, state, turn) to step. Pure: the same input gives the same step, always.</summary>
public sealed class DialogMachine
{
    private readonly DialogBook _book;

    public DialogMachine(DialogBook book) => _book = book;

    /// <summary>A new talk at the first card.</summary>
    public Step Begin(Facts facts) => throw new NotImplementedException(_book.ToString());

    /// <summary>One turn of a talk.</summary>
    public Step Run(TalkState state, Turn turn, Facts facts) => throw new NotImplementedException();

    /// <summary>Goes on after the app performed the act a step asked for.</summary>
    public Step Resume(TalkState state, ActOutcome outcome, Facts facts) => throw new NotImplementedException();

    /// <summary>The present card once more, for a page that is loaded again. Changes nothing.</summary>
    public Card Show(TalkState state, Facts facts) => throw new NotImplementedException();
}
