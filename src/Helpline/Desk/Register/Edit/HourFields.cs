using System.Globalization;
using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Edit;

/// <summary>Opening hours as rows of fields. A row without a ticked day is none; a row without times is day and night.</summary>
internal static class HourFields
{
    private const int Most = 40;
    private const int Spare = 2;

    public static void Put(FieldBook book, IReadOnlyList<OpenTime> hours)
    {
        for (var i = 0; i < hours.Count; i++)
        {
            var row = Row(i + 1);
            book.Put(row + "part", hours[i].For?.ToString());
            book.PutAll(row + "days", hours[i].Days.Select(day => day.ToString()));
            book.Put(row + "opens", hours[i].Opens is { } opens ? FactWords.Time(opens) : null);
            book.Put(row + "closes", hours[i].Closes is { } closes ? FactWords.Time(closes) : null);
        }
    }

    public static IReadOnlyList<OpenTime> Read(Fields form, Wording words, ICollection<FieldFault> faults)
    {
        var hours = new List<OpenTime>();
        foreach (var number in Enumerable.Range(1, Most))
        {
            var row = Row(number);
            var days = FactWords.Days.Where(day => form.All(row + "days").Contains(day.ToString())).ToList();
            var (opens, closes) = (Time(form[row + "opens"]), Time(form[row + "closes"]));
            var typed = (form[row + "opens"].Length > 0 ? 1 : 0) + (form[row + "closes"].Length > 0 ? 1 : 0);
            if ((days.Count == 0 && typed > 0) || typed == 1 || (typed == 2 && (opens is null || closes is null)))
            {
                faults.Add(new($"hours-{FactWords.Number(number)}", words["fault.hours"]));
            }
            else if (days.Count > 0)
            {
                hours.Add(new(Enum.TryParse<OpenPart>(form[row + "part"], out var part) && Enum.IsDefined(part) ? part : null, days, opens, closes));
            }
        }

        return hours;
    }

    public static Html Draw(Wording words, Fields form, IReadOnlyList<FieldFault> faults) => Html.Of($"""
        <fieldset id="hours" class="field rows"><legend>{words["fact.hours"]}</legend><span class="hint">{words["hours.hint"]}</span>{FormParts.Beside("hours", faults)}
        {Html.Join(Enumerable.Range(1, Shown(form)).Select(number => One(words, form, number, faults)))}</fieldset>

        """);

    private static Html One(Wording words, Fields form, int number, IReadOnlyList<FieldFault> faults)
    {
        var row = Row(number);
        var days = form.All(row + "days");
        return Html.Of($"""
            <fieldset id="hours-{number}" class="row"><legend>{words.Fill("hours.row", ("number", FactWords.Number(number)))}</legend>
            {FormParts.Select(row + "part", words["hours.part"], form[row + "part"], [("", words["hours.part.all"]), .. Enum.GetValues<OpenPart>().Select(part => (part.ToString(), words.Of(part)))])}
            <div class="days">{Html.Join(FactWords.Days.Select(day => FormParts.Box(row + "days", day.ToString(), words.Of(day), days.Contains(day.ToString()))))}</div>
            {FormParts.Input(row + "opens", words["hours.opens"], form[row + "opens"], null, Html.Of($"type=\"time\""))}
            {FormParts.Input(row + "closes", words["hours.closes"], form[row + "closes"], null, Html.Of($"type=\"time\""))}{FormParts.Beside($"hours-{number}", faults)}</fieldset>

            """);
    }

    private static int Shown(Fields form) => Math.Min(Most, Enumerable.Range(1, Most)
        .LastOrDefault(number => form.All(Row(number) + "days").Count > 0 || form[Row(number) + "opens"].Length > 0) + Spare);

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string Row(int number) => $"hours-{FactWords.Number(number)}-";
}
