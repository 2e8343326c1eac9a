using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>Does what a choice, an answer or a command asks for, in a talk that waits.</summary>
internal sealed class Choosing(DialogBook book, Facts facts)
{
    public Step Choose(TalkState state, Offer offer) => offer switch
    {
        Offer.Listed listed => Forward(
            state.With(listed.From.As, listed.Option.Value), listed.From.To),
        Offer.Own own => Forward(state.With(own.Choice.Set), own.Choice.To),
        Offer.Leaf leaf => new Walk(book, facts).Wait(Turned(state) with { Said = state.Said, Page = leaf.Page }),
        _ => throw new InvalidOperationException("An offer of no known form."),
    };

    public Step Tell(TalkState state, TextInput input, string text)
    {
        var over = TextTaking.Over(state, input, text);
        if (over > 0)
        {
            return Stay(state, Phrase(state, "too-long", ("limit", input.Max), ("over", over)));
        }

        var told = TextTaking.Take(state, input, text);
        var step = Forward(told, input.To) with { Noted = input.Secret ? null : input.As };
        return input.Append ? step with { Toast = Phrase(told, "noted", ("count", told.Answers[input.As].Length)) } : step;
    }

    public Step Place(TalkState state, PlaceInput? input, Turn.Placed placed) =>
        input is null ? Refuse(state, MediaKind.Place)
        : PlaceTaking.Words(placed) is not { } words ? Stay(state, Phrase(state, "not-understood"))
        : Forward(state.With(input.As, words), input.To) with { Noted = input.As };

    public Step Picture(TalkState state, PhotoInput? input)
    {
        if (input is null || PhotoTaking.Left(state, input) == 0)
        {
            return Refuse(state, input is null ? MediaKind.Photo : MediaKind.PhotosFull);
        }

        var taken = PhotoTaking.Take(state, input);
        return Forward(taken, input.To) with { Toast = Phrase(taken, "noted-photos", ("count", PhotoTaking.Count(taken, input))) };
    }

    public Step Refuse(TalkState state, MediaKind media) => Stay(state, Phrase(state, MediaPhrases.KeyOf(media)));

    public Step Order(TalkState state, string command)
    {
        if (command == Command.Back)
        {
            return state.Back(book) is { } back
                ? new Walk(book, facts).Wait(back with { Step = state.Step + 1 })
                : Stay(state, Phrase(state, "not-understood"));
        }

        var dialog = book.Commands[command]!;
        return new Walk(book, facts).Enter(Turned(state).Commanded(dialog), dialog, book.Find(dialog)!.Start);
    }

    /// <summary>The turn changed nothing: the present card once more, and a sentence why.</summary>
    public Step Stay(TalkState state, string toast) => new Walk(book, facts).Wait(state, toast);

    public string Phrase(TalkState state, string key, params (string Name, int Value)[] numbers) =>
        Placeholders.Fill(book.Phrase(state.Language, key), name => Number(numbers, name));

    private Step Forward(TalkState state, string to) =>
        new Walk(book, facts).Enter(Turned(state).Passed(), state.Dialog, to);

    private static TalkState Turned(TalkState state) => state with { Step = state.Step + 1, Said = [] };

    private static string Number((string Name, int Value)[] numbers, string name) =>
        numbers.First(number => number.Name == name).Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
