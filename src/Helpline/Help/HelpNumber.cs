namespace Helpline.Help;

/// <summary>A number that anybody may be given, because its row says so.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Number">As it is dialled.</param>
/// <param name="Names">Who answers, in each of the four languages.</param>
internal sealed record HelpNumber(string Country, string Number, IReadOnlyDictionary<string, string> Names);
