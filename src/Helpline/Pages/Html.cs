namespace Helpline.Pages;

/// <summary>Markup that is safe by the way it was made: what stands in a hole was encoded, unless it was such markup itself.</summary>
internal sealed record Html
{
    public static readonly Html None = new("");

    private Html(string markup) => Markup = markup;

    public string Markup { get; }

    public static Html Of(HtmlWriter writer) => new(writer.Written());

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup)));

    public override string ToString() => "[sealed]";
}
