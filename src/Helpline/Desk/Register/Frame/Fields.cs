using Microsoft.Extensions.Primitives;

namespace Helpline.Desk.Register.Frame;

/// <summary>The fields of a posted form. What is not there is empty; line ends are one kind; space round a value means nothing.</summary>
internal sealed class Fields(IReadOnlyDictionary<string, StringValues> fields)
{
    public static readonly Fields None = new(new Dictionary<string, StringValues>());

    public string this[string name] => fields.TryGetValue(name, out var values) ? Clean(values.FirstOrDefault()) : "";

    /// <summary>As it was typed, with all its spaces: for passwords.</summary>
    public string Raw(string name) => fields.TryGetValue(name, out var values) ? values.FirstOrDefault() ?? "" : "";

    /// <summary>Null where nothing was typed.</summary>
    public string? Text(string name) => this[name] is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> All(string name) =>
        fields.TryGetValue(name, out var values) ? [.. values.Select(Clean).Where(value => value.Length > 0)] : [];

    public override string ToString() => "[sealed]";

    private static string Clean(string? value) => (value ?? "").ReplaceLineEndings("\n").Trim();
}
