namespace Helpline.Facilities.Register.Starting;

/// <summary>Phones of the seed table with the roles that it words.</summary>
internal static class SeedPhones
{
    private static readonly (string Word, PhoneRole Role)[] Roles =
    [
        ("children", PhoneRole.Children),
        ("hotline", PhoneRole.Hotline),
        ("admission", PhoneRole.Admission),
        ("registry", PhoneRole.Registry),
        ("paid ward", PhoneRole.PaidWard),
        ("trust", PhoneRole.Trust),
    ];

    public static IReadOnlyList<FacilityPhone> Of(IReadOnlyList<string> numbers, IReadOnlyList<string> roles) =>
        [.. numbers.Select((number, at) => Of(number, at < roles.Count ? roles[at] : ""))];

    private static FacilityPhone Of(string number, string role) => new(
        number,
        Roles.FirstOrDefault(known => role.Contains(known.Word, StringComparison.Ordinal), (Word: "", Role: PhoneRole.General)).Role,
        role.Contains("24/7", StringComparison.Ordinal));
}
