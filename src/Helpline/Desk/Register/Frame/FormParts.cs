using Helpline.Pages;

namespace Helpline.Desk.Register.Frame;

/// <summary>Pieces of forms: each input with its label, and its fault beside it for eyes and for screen readers.</summary>
internal static class FormParts
{
    private static readonly Html Checked = Html.Of($" checked");
    private static readonly Html Selected = Html.Of($" selected");
    private static readonly Html Typed = Html.Of($"type=\"text\"");

    public static Html Seal(Visit visit) => visit.Bearer is { } bearer
        ? Html.Of($"<input type=\"hidden\" name=\"{FormSeal.Field}\" value=\"{FormSeal.Of(bearer)}\">")
        : Html.None;

    /// <summary>All faults at the top, each a link to its field.</summary>
    public static Html Faults(Wording words, IReadOnlyList<FieldFault> faults) => faults.Count == 0 ? Html.None : Html.Of($"""
        <div class="faults" role="alert">
        <h2>{words["faults"]}</h2>
        <ul>{Html.Join(faults.Select(Top))}</ul>
        </div>

        """);

    public static Html Notice(string? text) => string.IsNullOrEmpty(text) ? Html.None : Html.Of($"<p class=\"notice\" role=\"status\">{text}</p>\n");

    /// <param name="kind">The input's type and any further attributes of ours.</param>
    public static Html Input(string name, string label, string? value, IReadOnlyList<FieldFault>? faults = null, Html? kind = null, string? hint = null) => Html.Of($"""
        <div class="field"><label for="{name}">{label}</label>{Hint(name, hint)}
        <input id="{name}" name="{name}" {kind ?? Typed} value="{value}" autocomplete="off"{Described(name, hint, faults)}>{Beside(name, faults)}</div>

        """);

    public static Html Area(string name, string label, string? value, IReadOnlyList<FieldFault>? faults = null, string? hint = null) => Html.Of($"""
        <div class="field"><label for="{name}">{label}</label>{Hint(name, hint)}
        <textarea id="{name}" name="{name}" rows="3"{Described(name, hint, faults)}>
        {value}</textarea>{Beside(name, faults)}</div>

        """);

    public static Html Select(
        string name, string label, string? chosen, IEnumerable<(string Value, string Text)> options, IReadOnlyList<FieldFault>? faults = null, string? hint = null) => Html.Of($"""
        <div class="field"><label for="{name}">{label}</label>{Hint(name, hint)}
        <select id="{name}" name="{name}"{Described(name, hint, faults)}>{Html.Join(options.Select(option => Option(option.Value, option.Text, option.Value == (chosen ?? ""))))}</select>{Beside(name, faults)}</div>

        """);

    /// <summary>Several of a few: boxes to tick.</summary>
    public static Html Boxes(string name, string legend, IReadOnlyCollection<string> ticked, IEnumerable<(string Value, string Text)> options, IReadOnlyList<FieldFault>? faults = null) => Html.Of($"""
        <fieldset id="{name}" class="field boxes"><legend>{legend}</legend>
        {Html.Join(options.Select(option => Box(name, option.Value, option.Text, ticked.Contains(option.Value))))}{Beside(name, faults)}</fieldset>

        """);

    public static Html Box(string name, string value, string text, bool ticked) => Html.Of(
        $"<label class=\"box\"><input type=\"checkbox\" name=\"{name}\" value=\"{value}\"{Mark(ticked, Checked)}> {text}</label>\n");

    /// <summary>One of a few.</summary>
    public static Html Choices(string name, string legend, string? chosen, IEnumerable<(string Value, string Text)> options, IReadOnlyList<FieldFault>? faults = null) => Html.Of($"""
        <fieldset id="{name}" class="field boxes"><legend>{legend}</legend>
        {Html.Join(options.Select(option => Choice(name, option.Value, option.Text, option.Value == chosen)))}{Beside(name, faults)}</fieldset>

        """);

    private static Html Mark(bool so, Html mark) => so ? mark : Html.None;

    private static Html Choice(string name, string value, string text, bool chosen) => Html.Of(
        $"<label class=\"box\"><input type=\"radio\" name=\"{name}\" value=\"{value}\"{Mark(chosen, Checked)}> {text}</label>\n");

    private static Html Option(string value, string text, bool chosen) => Html.Of($"<option value=\"{value}\"{Mark(chosen, Selected)}>{text}</option>");

    private static Html Top(FieldFault fault) => fault.Field.Length == 0
        ? Html.Of($"<li>{fault.Text}</li>")
        : Html.Of($"<li><a href=\"#{fault.Field}\">{fault.Text}</a></li>");

    private static Html Hint(string name, string? hint) => hint is null ? Html.None : Html.Of($"<span class=\"hint\" id=\"{name}-hint\">{hint}</span>");

    /// <summary>The faults of one field, beside it.</summary>
    public static Html Beside(string name, IReadOnlyList<FieldFault>? faults)
    {
        var own = Own(name, faults);
        return own.Count == 0 ? Html.None : Html.Of($"<span class=\"fault\" id=\"{name}-fault\">{string.Join(' ', own)}</span>");
    }

    private static Html Described(string name, string? hint, IReadOnlyList<FieldFault>? faults)
    {
        var isWrong = Own(name, faults).Count > 0;
        return (hint, isWrong) switch
        {
            (null, false) => Html.None,
            (_, false) => Html.Of($" aria-describedby=\"{name}-hint\""),
            (null, true) => Html.Of($" aria-invalid=\"true\" aria-describedby=\"{name}-fault\""),
            _ => Html.Of($" aria-invalid=\"true\" aria-describedby=\"{name}-hint {name}-fault\""),
        };
    }

    private static List<string> Own(string name, IReadOnlyList<FieldFault>? faults) => [.. (faults ?? []).Where(fault => fault.Field == name).Select(fault => fault.Text)];
}
