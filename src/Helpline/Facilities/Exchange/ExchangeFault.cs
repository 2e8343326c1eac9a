namespace Helpline.Facilities.Exchange;

/// <summary>What is wrong in a file, so that its sender finds the place. Never quotes more than a short piece of what stands there.</summary>
/// <param name="At">The row (<c>row 7</c>, counted as a spreadsheet does) or the path (<c>organizations[3].helpline</c>); empty: the whole file.</param>
/// <param name="Field">The column or field; empty: all of it.</param>
/// <param name="Why">What is wrong.</param>
internal sealed record ExchangeFault(string At, string Field, string Why)
{
    private const int Quoted = 60;

    /// <summary>A piece of the file, short enough to be shown.</summary>
    public static string Quote(string text) => text.Length <= Quoted ? $"\"{text}\"" : $"\"{text[..Quoted]}…\"";

    public override string ToString() => string.Join(": ", new[] { Place, Why }.Where(part => part.Length > 0));

    private string Place => At.Length > 0 && Field.Length > 0 ? $"{At}, {Field}" : At + Field;
}
