using Helpline.Desk.Staff;

namespace Helpline.Desk.Register.Frame;

/// <summary>One request of an operator: who, in which language, with which form. Lives as long as the request.</summary>
/// <param name="Context">The request.</param>
/// <param name="Words">In the language of the page.</param>
/// <param name="Editor">Null: nobody is signed in.</param>
/// <param name="Bearer">Of the session; null with <paramref name="Editor"/>.</param>
/// <param name="Form">Empty unless a form was posted.</param>
internal sealed record Visit(HttpContext Context, Wording Words, StaffMember? Editor, Token? Bearer, Fields Form)
{
    public const string Root = "/desk/register";

    public CancellationToken Stop => Context.RequestAborted;

    /// <summary>Who does it, as the history names them.</summary>
    public string By => Editor!.Name;

    /// <summary>An address of these pages in the language of this one.</summary>
    public string At(string path, params ReadOnlySpan<(string Name, string Value)> query) => Root + path + Query(Words.Language, query);

    /// <summary>This same page in another language.</summary>
    public string In(string language) => Context.Request.Path.Value + Query(
        language,
        [.. Context.Request.Query.Where(one => one.Key != "lang").Select(one => (one.Key, one.Value.ToString()))]);

    public string Asked(string name) => Context.Request.Query[name].ToString().Trim();

    public override string ToString() => "[sealed]";

    private static string Query(string language, ReadOnlySpan<(string Name, string Value)> query)
    {
        var parts = new List<string>();
        foreach (var (name, value) in query)
        {
            if (value.Length > 0)
            {
                parts.Add(Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value));
            }
        }

        if (language != Wordings.Default)
        {
            parts.Add("lang=" + language);
        }

        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
