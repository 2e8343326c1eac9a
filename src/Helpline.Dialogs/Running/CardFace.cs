using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>Draws the present card from the talk alone, so that it can be shown again at any time.</summary>
internal sealed class CardFace(DialogBook book, TalkState state, Facts facts)
{
    private readonly Values _values = new(book, state, facts);

    public Card Draw()
    {
        var current = book.Find(state.Dialog, state.State);
        var waits = current?.Way as Way.Waits;
        return new Card(
            current?.Card ?? CardKind.Live,
            Messages([.. state.Said, .. current is null ? [] : Say(current)]),
            waits is null ? [] : [.. Offers(waits).OnCard().Select(offer => new Button(offer.Value, offer.Label))],
            FixedRow.Of(book, state),
            TakesText(waits?.Text),
            waits?.Text?.Append ?? false,
            state.Step)
        {
            TakesPlace = waits?.Place is not null,
            AsksPlace = waits?.Place is not null && current?.AsksPlace == true,
            Pins = [.. (current?.Pins ?? []).Select(name => Pin.Read(_values.Of(name))).OfType<Pin>()],
            TakesPhotos = waits?.Photo is { } photo ? PhotoTaking.Left(state, photo) : 0,
        };
    }

    public Offers Offers(Way.Waits waits) => new(book, state, waits, _values);

    /// <summary>The texts of a state whose guards hold, filled in.</summary>
    public IEnumerable<string> Say(DialogState current) =>
        from saying in current.Say
        where saying.When?.Holds(_values.Of) ?? true
        from language in saying.InAll ? Languages.All : (IEnumerable<string?>)[state.Language]
        select Filled(book.Text(state.Dialog, language, saying.Key), language);

    // No channel can send a card without a word, whatever guards and values leave of it.
    private IReadOnlyList<string> Messages(IEnumerable<string> said) =>
        MessageSplit.Split(said) is { Count: > 0 } messages ? messages : [book.Phrase(state.Language, "choose-by-number")];

    private string Filled(string text, string? language) =>
        Placeholders.Fill(text, name => _values.Shown(name, language));

    private int TakesText(TextInput? text)
    {
        const int AsChoiceOnly = -1;
        if (text is null)
        {
            return AsChoiceOnly;
        }

        var left = text.Max - TextTaking.Before(state, text).Length;
        return left > 0 ? left : AsChoiceOnly;
    }
}
