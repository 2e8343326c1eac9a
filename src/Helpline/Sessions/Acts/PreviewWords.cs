using System.Text;
using Helpline.Dialogs.Model;
using Helpline.Tips;

namespace Helpline.Sessions.Acts;

/// <summary>Words exactly those fields that the agency will read, in the language of the talk. Leaves none out and adds none.</summary>
internal sealed class PreviewWords(TipFiling filing, DialogBook book, Vocabulary vocabulary)
{
    private static readonly Dictionary<string, string> ListOf = new()
    {
        ["kind"] = "kinds",
        ["country"] = "countries",
        ["region"] = "regions",
    };

    public string Of(TipDraft draft, string language)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in filing.BodyFields(draft))
        {
            text.Append(Or(book.Phrase(language, "field." + name), name)).Append(": ").Append(Label(name, value, language)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private string Label(string field, string value, string language)
    {
        if (ListOf.TryGetValue(field, out var list))
        {
            var option = vocabulary.Lists.GetValueOrDefault(list)?.Options.FirstOrDefault(option => option.Value == value);
            return option?.Labels.GetValueOrDefault(language) ?? value;
        }

        return field == "urgency" ? Or(book.Phrase(language, $"field.urgency.{value}"), value) : value;
    }

    private static string Or(string phrase, string otherwise) => phrase.Length > 0 ? phrase : otherwise;
}
