using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>The machine: (dialogs, state, turn) to step. Pure: the same input gives the same step, always.</summary>
public sealed class DialogMachine(DialogBook book)
{
    /// <summary>A new talk at the first card.</summary>
    public Step Begin(Facts facts)
    {
        var dialog = book.Commands[Command.Start]!;
        var start = book.Find(dialog)!.Start;
        return new Walk(book, facts).Enter(new TalkState { Dialog = dialog, State = start, Step = 1 }, dialog, start);
    }

    /// <summary>
    /// One turn of a talk. What is not understood changes nothing: the present card comes again with a toast.
    /// A talk that stands at an act asks for that act again, whatever the turn was. Words of danger put a text on top of the next
    /// card and change nothing else.
    /// </summary>
    public Step Run(TalkState state, Turn turn, Facts facts)
    {
        var step = Take(state, turn, facts);
        return turn is Turn.Said said ? new Alarm(book, facts).Over(state, said.Text, step) : step;
    }

    /// <summary>Goes on after the app performed the act a step asked for.</summary>
    public Step Resume(TalkState state, ActOutcome outcome, Facts facts) =>
        book.Find(state.Dialog, state.State)?.Way is Way.Acts acts && acts.On.TryGetValue(outcome.Outcome, out var branch)
            ? new Walk(book, facts).Enter(state.With(outcome.Values), state.Dialog, branch.To)
            : throw new InvalidOperationException("An act ended in a way that its signature does not name.");

    /// <summary>The present card once more, for a page that is loaded again. Changes nothing.</summary>
    public Card Show(TalkState state, Facts facts) => new CardFace(book, state, facts).Draw();

    /// <summary>Typed words tell of a danger that is answered on the next card.</summary>
    public bool HearsDanger(string typed) => book.Dangers.HeardIn(TextScrub.Clean(typed)).Any();

    /// <summary>The present card with what has to be said at once to typed words that are not taken: danger is never stale.</summary>
    public Card ShowOver(TalkState state, string typed, Facts facts) =>
        new Alarm(book, facts).Over(state, typed, new Step(state, Show(state, facts), null, null)).Card!;

    private Step Take(TalkState state, Turn turn, Facts facts)
    {
        var choosing = new Choosing(book, facts);
        switch (book.Find(state.Dialog, state.State)?.Way)
        {
            case Way.Acts acts:
                return new Step(state, null, acts.Act, null);
            case not Way.Waits:
                return Recover(state, facts);
        }

        return turn switch
        {
            Turn.Pressed pressed => Press(choosing, state, pressed, facts),
            Turn.Said said => Say(choosing, state, said.Text, facts),
            Turn.Placed placed => choosing.Place(state, Waiting(state).Place, placed),
            Turn.Pictured => choosing.Picture(state, Waiting(state).Photo),
            Turn.Sent sent => choosing.Refuse(state, sent.Media),
            _ => choosing.Stay(state, book.Phrase(state.Language, "not-understood")),
        };
    }

    private Step Press(Choosing choosing, TalkState state, Turn.Pressed pressed, Facts facts)
    {
        // Danger is never stale.
        if (pressed.Value == FixedRow.Emergency)
        {
            return choosing.Order(state, Command.Emergency);
        }

        var face = new CardFace(book, state, facts);
        if (pressed.Step == state.Step && FixedRow.Of(book, state).Any(button => button.Value == pressed.Value))
        {
            return choosing.Order(state, FixedRow.CommandOf(pressed.Value)!);
        }

        var offer = pressed.Step == state.Step
            ? face.Offers(Waiting(state)).OnCard().FirstOrDefault(offer => offer.Value == pressed.Value)
            : null;
        return offer is not null ? choosing.Choose(state, offer) : choosing.Stay(state, book.Phrase(state.Language, "stale"));
    }

    private Step Say(Choosing choosing, TalkState state, string typed, Facts facts)
    {
        var waits = Waiting(state);
        var offers = new CardFace(book, state, facts).Offers(waits);
        return new Hearing(book, state, waits, offers).Hear(TextScrub.Clean(typed)) switch
        {
            Heard.Ordered ordered => choosing.Order(state, ordered.Command),
            Heard.Chosen chosen => choosing.Choose(state, chosen.Offer),
            Heard.Told told => choosing.Tell(state, waits.Text!, told.Text),
            _ => choosing.Stay(state, book.Phrase(state.Language, "not-understood")),
        };
    }

    private Way.Waits Waiting(TalkState state) => (Way.Waits)book.Find(state.Dialog, state.State)!.Way;

    // The dialogs were changed under a kept talk: the last card that still exists, else the first one.
    private Step Recover(TalkState state, Facts facts)
    {
        var toast = book.Phrase(state.Language, "stale");
        if (state.Back(book) is { } back)
        {
            return new Walk(book, facts).Wait(back with { Step = state.Step + 1 }, toast);
        }

        var begun = Begin(facts).Next with { Language = state.Language, Step = state.Step + 1 };
        var menu = state.Language is null ? begun.Dialog : DialogBook.Menu;
        return new Walk(book, facts).Enter(begun with { Said = [] }, menu, book.Find(menu)!.Start) with { Toast = toast };
    }
}
