using System.Text.RegularExpressions;

namespace Helpline.Facilities.Register.Rules;

/// <summary>How a place is reached, and when: phones of its own country, a true web address, hours that can be read.</summary>
internal static partial class ContactRules
{
    private const int MostPhones = 10;
    private const int MostHours = 30;
    private const int MostLabel = 100;
    private const int MostAddress = 300;

    public static void Check(Facility facility, FoundFaults found)
    {
        found.When(facility.Phones.Count > MostPhones, "phones", $"There are more than {MostPhones} phones.");
        found.Twice([.. facility.Phones.Select(phone => phone.Number)], "phones");
        foreach (var (at, phone) in facility.Phones.Index())
        {
            CheckPhone(facility.Country, phone, $"phones[{at + 1}]", found);
        }

        found.Text(facility.Website, "website", MostAddress);
        found.When(
            facility.Website is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", UserInfo: "" } && uri.Host.Contains('.', StringComparison.Ordinal)),
            "website",
            "It must begin with https:// or http:// and name a site.");
        found.When(facility.Hours.Count > MostHours, "hours", $"There are more than {MostHours} lines of hours.");
        foreach (var (at, hours) in facility.Hours.Index())
        {
            CheckHours(hours, $"hours[{at + 1}]", found);
        }
    }

    private static void CheckPhone(string country, FacilityPhone phone, string field, FoundFaults found)
    {
        var isNumber = DemoMark.IsPractice(phone.Number) ? phone.Number.StartsWith(country == "KG" ? "+996" : "+7", StringComparison.Ordinal)
            : Short().IsMatch(phone.Number) || (country == "KG" ? Kyrgyz() : Kazakh()).IsMatch(phone.Number);
        found.When(
            !isNumber,
            field,
            country == "KG"
                ? "It is no number of Kyrgyzstan: +996 and nine digits, or a short number."
                : "It is no number of Kazakhstan: +7, then 6, 7 or 800, eleven digits in all, or a short number.");
        found.Unknown(phone.Role, field);
        found.Text(phone.Label, field, MostLabel);
    }

    private static void CheckHours(OpenTime hours, string field, FoundFaults found)
    {
        found.When(hours.Days.Count == 0, field, "It names no day.");
        found.Twice(hours.Days, field);
        found.When(hours.Days.Any(day => !Enum.IsDefined(day)), field, "It names no day of the week.");
        found.When(hours.Opens is null != hours.Closes is null, field, "It needs both times, or none for day and night.");
        if (hours.For is { } part)
        {
            found.Unknown(part, field);
        }
    }

    [GeneratedRegex(@"^[1-9][0-9]{2,4}\z")]
    private static partial Regex Short();

    [GeneratedRegex(@"^\+7([67][0-9]{9}|800[0-9]{7})\z")]
    private static partial Regex Kazakh();

    [GeneratedRegex(@"^\+996[1-9][0-9]{8}\z")]
    private static partial Regex Kyrgyz();
}
