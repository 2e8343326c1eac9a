namespace Helpline.Facilities.Register.Rules;

/// <summary>What an operator says to have checked: by somebody, with evidence, on a day that has been, and not against itself.</summary>
internal static class LicenceRules
{
    private const int MostWords = 1000;
    private const int MostEntries = 1000;
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public static void Check(Facility facility, DateOnly today, FoundFaults found)
    {
        found.When(facility.Licences.Count > MostEntries, "licences", $"There are more than {MostEntries} checks of the licence.");
        CheckOrder([.. facility.Licences.Select(licence => licence.CheckedOn)], "licences", found);
        foreach (var (at, licence) in facility.Licences.Index())
        {
            CheckLicence(licence, today, $"licences[{at + 1}]", found);
        }

        found.When(facility.Checks.Count > MostEntries, "checks", $"There are more than {MostEntries} checks.");
        CheckOrder([.. facility.Checks.Select(check => check.On)], "checks", found);
        foreach (var (at, check) in facility.Checks.Index())
        {
            var field = $"checks[{at + 1}]";
            CheckDay(check.On, today, $"{field}.on", found);
            found.Needed(check.By, $"{field}.by", MostWords);
            found.Unknown(check.How, $"{field}.how");
            found.When(check.Note?.Length > MostWords, $"{field}.note", $"It is longer than {MostWords} characters.");
        }
    }

    private static void CheckLicence(Licence licence, DateOnly today, string field, FoundFaults found)
    {
        CheckDay(licence.CheckedOn, today, $"{field}.checkedOn", found);
        found.Unknown(licence.Result, $"{field}.result");
        found.Needed(licence.CheckedBy, $"{field}.checkedBy", MostWords);
        found.Needed(licence.Evidence, $"{field}.evidence", MostWords);
        found.Text(licence.Number, $"{field}.number", MostWords);
        found.Text(licence.Annex, $"{field}.annex", MostWords);
        found.Text(licence.Address, $"{field}.address", MostWords);
        found.Text(licence.Issuer, $"{field}.issuer", MostWords);
        found.When(licence.ValidUntil < licence.ValidFrom, $"{field}.validUntil", "The licence ends before it starts.");
        if (licence.Result == LicenceResult.Seen)
        {
            foreach (var (name, words) in new[] { ("number", licence.Number), ("annex", licence.Annex), ("address", licence.Address), ("issuer", licence.Issuer) })
            {
                found.When(words is null, $"{field}.{name}", $"A licence that was seen has its {name}: a name alone proves nothing.");
            }

            found.When(licence.ValidFrom > licence.CheckedOn, $"{field}.validFrom", "The licence had not begun on the day it was seen.");
            found.When(licence.ValidUntil < licence.CheckedOn, $"{field}.validUntil", "The licence had ended on the day it was seen.");
        }
        else
        {
            found.When(
                (licence.Number ?? licence.Annex ?? licence.Issuer) is not null || (licence.ValidFrom ?? licence.ValidUntil) is not null,
                $"{field}.result",
                "A licence that was not found has no number, annex, issuer or term.");
        }
    }

    private static void CheckDay(DateOnly day, DateOnly today, string field, FoundFaults found)
    {
        found.When(day > today, field, "The day is still to come.");
        found.When(day < Earliest, field, "The day is before 2000.");
    }

    /// <summary>Of two checks on one day the later in the list is the newer, so that the order must be kept.</summary>
    private static void CheckOrder(IReadOnlyList<DateOnly> days, string field, FoundFaults found) =>
        found.When(days.Zip(days.Skip(1)).Any(pair => pair.First > pair.Second), field, "The oldest must come first.");
}
