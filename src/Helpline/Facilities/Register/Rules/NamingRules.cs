using System.Text.RegularExpressions;

namespace Helpline.Facilities.Register.Rules;

/// <summary>How a row is called: id, names, tax number, and the marks of an invented place.</summary>
internal static partial class NamingRules
{
    private const int MostName = 300;
    private const int MostNames = 30;

    public static void Check(Facility facility, FoundFaults found)
    {
        found.When(!Id().IsMatch(facility.Id), "id", "It must be 3 to 64 small Latin letters, digits and hyphens.");
        found.When(facility.Name.All().All(string.IsNullOrWhiteSpace), "name", "There is no name in any language.");
        found.Text(facility.Name, "name", MostName);
        found.When(facility.AlsoNamed.Count > MostNames, "alsoNamed", $"There are more than {MostNames} other names.");
        found.Twice(facility.AlsoNamed, "alsoNamed");
        foreach (var (at, name) in facility.AlsoNamed.Index())
        {
            found.Needed(name, $"alsoNamed[{at + 1}]", MostName);
        }

        CheckTaxNumber(facility, found);
        if (DemoMark.IsOn(facility))
        {
            CheckDemo(facility, found);
        }
    }

    private static void CheckTaxNumber(Facility facility, FoundFaults found)
    {
        if (facility.TaxNumber is { } number)
        {
            var digits = facility.Country == "KG" ? 14 : 12;
            found.When(
                number.Length != digits || !number.All(char.IsAsciiDigit),
                "taxNumber",
                facility.Country == "KG" ? "An INN has 14 digits." : "A BIN has 12 digits.");
        }
    }

    private static void CheckDemo(Facility facility, FoundFaults found)
    {
        found.When(!facility.Name.All().Concat(facility.AlsoNamed).All(DemoMark.Marks), "name", "An invented place has DEMO in every name.");
        foreach (var (at, phone) in facility.Phones.Index())
        {
            found.When(!DemoMark.IsPractice(phone.Number), $"phones[{at + 1}]", "An invented place has only numbers +7 000 000 00 0N or +996 000 000 00N.");
        }
    }

    [GeneratedRegex(@"^[a-z0-9-]{3,64}\z")]
    private static partial Regex Id();
}
