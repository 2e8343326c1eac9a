using System.Net;
using System.Text.RegularExpressions;

namespace Helpline.Tests.Desk.Register;

/// <summary>What a browser would send of a form: inputs, ticked boxes, chosen options, text areas.</summary>
internal static partial class FormFields
{
    internal static List<(string Name, string Value)> Of(string html, string action, params IReadOnlyList<(string Name, string Value)> changed)
    {
        var form = Form().Matches(html).First(match => match.Groups[1].Value.Split('?')[0] == "/" + action).Groups[2].Value;
        var fields = Inputs(form).Concat(Areas(form)).Concat(Selects(form)).Where(field => changed.All(one => one.Name != field.Name)).ToList();
        fields.AddRange(changed);
        return fields;
    }

    private static IEnumerable<(string Name, string Value)> Inputs(string form) => Input().Matches(form)
        .Select(match => match.Groups[1].Value)
        .Where(tag => !(tag.Contains("type=\"checkbox\"", StringComparison.Ordinal) || tag.Contains("type=\"radio\"", StringComparison.Ordinal)) || tag.EndsWith(" checked", StringComparison.Ordinal))
        .Select(tag => (Name().Match(tag).Groups[1].Value, WebUtility.HtmlDecode(Value().Match(tag).Groups[1].Value)));

    private static IEnumerable<(string Name, string Value)> Areas(string form) => Area().Matches(form)
        .Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)));

    private static IEnumerable<(string Name, string Value)> Selects(string form) => Select().Matches(form)
        .Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(Chosen().Match(match.Groups[2].Value).Groups[1].Value)));

    [GeneratedRegex("<form[^>]* action=\"([^\"]*)\"[^>]*>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input ([^>]*)>")]
    private static partial Regex Input();

    [GeneratedRegex(" ?\\bname=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("<textarea [^>]*name=\"([^\"]*)\"[^>]*>\\n?(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("<select [^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option value=\"([^\"]*)\" selected>")]
    private static partial Regex Chosen();
}
