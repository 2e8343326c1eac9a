using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Edit;

/// <summary>Phones as rows of fields, always with two empty ones for more. A row without a number is no phone.</summary>
internal static class PhoneFields
{
    private const int Most = 40;
    private const int Spare = 2;

    public static void Put(FieldBook book, IReadOnlyList<FacilityPhone> phones)
    {
        for (var i = 0; i < phones.Count; i++)
        {
            var row = Row(i + 1);
            book.Put(row + "number", phones[i].Number);
            book.Put(row + "role", phones[i].Role.ToString());
            book.Put(row + "always", phones[i].RoundTheClock ? "1" : null);
            book.Put(row + "label", phones[i].Label);
        }
    }

    /// <summary>Spaces, hyphens and brackets in a number mean nothing.</summary>
    public static IReadOnlyList<FacilityPhone> Read(Fields form) =>
    [
        .. Rows().Where(row => form[row + "number"].Length > 0).Select(row => new FacilityPhone(
            string.Concat(form[row + "number"].Where(letter => !(char.IsWhiteSpace(letter) || letter is '-' or '(' or ')'))),
            Enum.TryParse<PhoneRole>(form[row + "role"], out var role) && Enum.IsDefined(role) ? role : PhoneRole.General,
            form[row + "always"] == "1",
            form.Text(row + "label"))),
    ];

    public static Html Draw(Wording words, Fields form, IReadOnlyList<FieldFault> faults) => Html.Of($"""
        <fieldset id="phones" class="field rows"><legend>{words["fact.phones"]}</legend><span class="hint">{words["phones.hint"]}</span>{FormParts.Beside("phones", faults)}
        {Html.Join(Enumerable.Range(1, Shown(form)).Select(number => One(words, form, number, faults)))}</fieldset>

        """);

    private static Html One(Wording words, Fields form, int number, IReadOnlyList<FieldFault> faults)
    {
        var row = Row(number);
        var roles = Enum.GetValues<PhoneRole>().Select(role => (role.ToString(), words.Of(role)));
        return Html.Of($"""
            <fieldset id="phones-{number}" class="row"><legend>{words.Fill("phones.row", ("number", FactWords.Number(number)))}</legend>
            {FormParts.Input(row + "number", words["phones.number"], form[row + "number"], null, Html.Of($"type=\"tel\" maxlength=\"40\""))}
            {FormParts.Select(row + "role", words["phones.role"], form[row + "role"], roles)}
            {FormParts.Input(row + "label", words["phones.label"], form[row + "label"], null, Html.Of($"type=\"text\" maxlength=\"120\""))}
            {FormParts.Box(row + "always", "1", words["round-the-clock"], form[row + "always"] == "1")}{FormParts.Beside($"phones-{number}", faults)}</fieldset>

            """);
    }

    private static int Shown(Fields form) => Math.Min(Most, Enumerable.Range(1, Most).LastOrDefault(number => form[Row(number) + "number"].Length > 0) + Spare);

    private static IEnumerable<string> Rows() => Enumerable.Range(1, Most).Select(Row);

    private static string Row(int number) => $"phone-{FactWords.Number(number)}-";
}
