namespace Helpline.Facilities.Register.Rules;

/// <summary>The faults found so far in one row, in the order of the rules.</summary>
internal sealed class FoundFaults
{
    private readonly List<FacilityFault> _all = [];

    public IReadOnlyList<FacilityFault> All => _all;

    public void When(bool isFault, string field, string why)
    {
        if (isFault)
        {
            _all.Add(new(field, why));
        }
    }

    /// <summary>A list whose entries are each there once.</summary>
    public void Twice<T>(IReadOnlyList<T> entries, string field) =>
        When(entries.Distinct().Count() < entries.Count, field, "The same is there twice.");

    public void Unknown<T>(T kind, string field)
        where T : struct, Enum => When(!Enum.IsDefined(kind), field, "This is none of the known kinds.");

    /// <summary>Null is nothing given, and no fault.</summary>
    public void Text(string? text, string field, int most)
    {
        When(text is not null && string.IsNullOrWhiteSpace(text), field, "It is blank: leave it out.");
        When(text?.Trim() is { Length: > 0 } trimmed && trimmed.Length != text.Length, field, "It begins or ends with a space.");
        When(text?.Length > most, field, $"It is longer than {most} characters.");
        When(text?.Any(char.IsControl) ?? false, field, "It holds a line break or another control character.");
    }

    /// <summary>The same for a text that must be there.</summary>
    public void Needed(string? text, string field, int most)
    {
        When(string.IsNullOrWhiteSpace(text), field, "It is missing.");
        Text(string.IsNullOrWhiteSpace(text) ? null : text, field, most);
    }

    public void Text(LocalText text, string field, int most)
    {
        Text(text.Kk, $"{field}.kk", most);
        Text(text.Ru, $"{field}.ru", most);
        Text(text.Ky, $"{field}.ky", most);
        Text(text.En, $"{field}.en", most);
    }
}
