using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>What a waiting state offers at this moment: all of it for typed words, and the page of it that a card shows.</summary>
internal sealed class Offers(DialogBook book, TalkState state, Way.Waits waits, Values values)
{
    public const string GroupPrefix = "~g:";

    public const string All = "~all";

    public const string More = "~more";

    /// <summary>Options whose condition holds, of every group and page, then the state's own choices.</summary>
    public IReadOnlyList<Offer> Everything() => [.. Listed(), .. Own()];

    /// <summary>The buttons of the present page, at most eight.</summary>
    public IReadOnlyList<Offer> OnCard()
    {
        var (listed, own) = (Listed(), Own());
        if (listed.Count + own.Count <= Limits.CardButtons)
        {
            return [.. listed, .. own];
        }

        var mark = PageMark.Of(state.Page);
        var group = listed.Where(offer => mark.Group is not null && offer.Option.Group == mark.Group).ToList();
        return group.Count > 0
            ? [.. Page(group, mark, own.Count + 1), new Offer.Leaf(null, All, Phrase("all-groups")), .. own]
            : [.. Page(Grouped(listed), mark with { Group = null }, own.Count), .. own];
    }

    /// <summary>Every form in which a choice of the state can be typed: its label in all languages, and in full.</summary>
    public IEnumerable<string> Forms(Choice choice) => Languages.All
        .Select(language => (language, text: book.Text(state.Dialog, language, choice.LabelKey)))
        .Select(form => Placeholders.Sole(form.text) is { } name ? values.Shown(name, form.language) : form.text);

    private List<Offer.Listed> Listed() => waits.Choose is not { } choose
        ? []
        : [.. book.Lists[choose.List].Options
            .Where(option => option.Where.All(where => values.Of(where.Key) == where.Value))
            .Select(option => new Offer.Listed(choose, option, option.Label(state.Language)))];

    private List<Offer.Own> Own() =>
        [.. waits.Choices
            .Where(choice => choice.When?.Holds(values.Of) ?? true)
            .Select(choice => new Offer.Own(choice, Label(choice)))];

    // A label that is one placeholder reads as what that stands for, cut to a button's length.
    private string Label(Choice choice)
    {
        var text = book.Text(state.Dialog, state.Language, choice.LabelKey);
        var label = Placeholders.Sole(text) is { } name ? values.Shown(name, state.Language) : text;
        if (label.Length <= Limits.ButtonLabel)
        {
            return label;
        }

        var cut = Limits.ButtonLabel - 1;
        return string.Concat(label.AsSpan(0, char.IsHighSurrogate(label[cut - 1]) ? cut - 1 : cut).TrimEnd(), "…");
    }

    // A group stands where its first option stood; a group of one is no group.
    private List<Offer> Grouped(List<Offer.Listed> listed)
    {
        var sizes = listed.Where(offer => offer.Option.Group is not null).CountBy(offer => offer.Option.Group!).ToDictionary();
        return [.. listed
            .Select(offer => offer.Option.Group is { } group && sizes[group] > 1 ? GroupLeaf(offer.Option) : (Offer)offer)
            .DistinctBy(offer => offer.Value)];
    }

    private Offer.Leaf GroupLeaf(Option option) =>
        new(new PageMark(option.Group, 0).Kept(), GroupPrefix + option.Group, option.GroupLabel(state.Language));

    private IEnumerable<Offer> Page(IReadOnlyList<Offer> entries, PageMark mark, int taken)
    {
        var slots = Limits.CardButtons - taken;
        if (entries.Count <= slots)
        {
            return entries;
        }

        var size = Math.Max(1, slots - 1);
        var pages = (entries.Count + size - 1) / size;
        var next = mark with { Number = (mark.Number % pages + 1) % pages };
        return entries.Skip(mark.Number % pages * size).Take(size)
            .Append(new Offer.Leaf(next.Kept(), More, Phrase("more")));
    }

    private string Phrase(string key) => book.Phrase(state.Language, key);
}
