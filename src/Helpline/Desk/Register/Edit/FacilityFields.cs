using System.Globalization;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Edit;

/// <summary>A facility to the fields of its form and back. What the form does not show (checks, licences, origins) stays as it was.</summary>
internal static class FacilityFields
{
    public static Fields Of(Facility facility)
    {
        var book = new FieldBook();
        book.Put("id", facility.Id);
        book.Put("country", facility.Country);
        book.Put("region", facility.Region);
        book.Put("settlement", facility.Settlement);
        book.Put("city", facility.City);
        LocalFields.Put(book, "name", facility.Name);
        book.Put("alsoNamed", string.Join('\n', facility.AlsoNamed));
        book.Put("taxNumber", facility.TaxNumber);
        book.Put("ownership", facility.Ownership.ToString());
        book.PutAll("specialities", facility.Specialities.Select(one => one.ToString()));
        book.PutAll("care", facility.Care.Select(one => one.ToString()));
        PhoneFields.Put(book, facility.Phones);
        HourFields.Put(book, facility.Hours);
        LocalFields.Put(book, "address", facility.Address);
        book.Put("website", facility.Website);
        book.Put("latitude", facility.Point?.Latitude.ToString(CultureInfo.InvariantCulture));
        book.Put("longitude", facility.Point?.Longitude.ToString(CultureInfo.InvariantCulture));
        book.Put("building", facility.Point is { Building: true } ? "1" : null);
        PutCare(book, facility);
        return book.Filled();
    }

    /// <param name="before">What the form does not show is taken from here.</param>
    /// <param name="faults">What can't be understood is added, under the name of its field.</param>
    public static Facility Read(Fields form, Facility before, Wording words, ICollection<FieldFault> faults) => ReadCare(form, words, faults, before with
    {
        Region = form.Text("region"),
        Settlement = form.Text("settlement"),
        City = form.Text("city"),
        Name = LocalFields.Read(form, "name"),
        AlsoNamed = [.. form["alsoNamed"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        TaxNumber = form.Text("taxNumber"),
        Ownership = One<Ownership>(form["ownership"]),
        Specialities = Several(form.All("specialities"), before.Specialities),
        Care = Several(form.All("care"), before.Care),
        Phones = PhoneFields.Read(form),
        Hours = HourFields.Read(form, words, faults),
        Address = LocalFields.Read(form, "address"),
        Website = form.Text("website"),
        Point = Place(form, words, faults),
    });

    private static void PutCare(FieldBook book, Facility facility)
    {
        LocalFields.Put(book, "freeCare", facility.FreeCare);
        book.Put("freeFor", string.Join(' ', facility.FreeFor));
        LocalFields.Put(book, "cost", facility.Cost);
        book.Put("anonymous", facility.Anonymous.ToString());
        LocalFields.Put(book, "registration", facility.Registration);
        LocalFields.Put(book, "admission", facility.Admission);
        book.Put("languages", string.Join(' ', facility.Languages));
        book.Put("capacity", facility.Capacity?.ToString(CultureInfo.InvariantCulture));
        book.Put("minimumAge", facility.MinimumAge?.ToString(CultureInfo.InvariantCulture));
        book.Put("maximumAge", facility.MaximumAge?.ToString(CultureInfo.InvariantCulture));
        book.Put("status", facility.Status.ToString());
        book.Put("publishable", facility.Publishable.ToString());
        book.Put("note", facility.Note);
    }

    private static Facility ReadCare(Fields form, Wording words, ICollection<FieldFault> faults, Facility facility) => facility with
    {
        FreeCare = LocalFields.Read(form, "freeCare"),
        FreeFor = Split(form["freeFor"].ToUpperInvariant()),
        Cost = LocalFields.Read(form, "cost"),
        Anonymous = One<Known>(form["anonymous"]),
        Registration = LocalFields.Read(form, "registration"),
        Admission = LocalFields.Read(form, "admission"),
        Languages = Split(form["languages"].ToLowerInvariant()),
        Capacity = Number(form, "capacity", words, faults),
        MinimumAge = Number(form, "minimumAge", words, faults),
        MaximumAge = Number(form, "maximumAge", words, faults),
        Status = One<FacilityStatus>(form["status"]),
        Publishable = One<Publishable>(form["publishable"]),
        Note = form.Text("note"),
    };

    private static string[] Split(string text) => text.Split([' ', ',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static T One<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : default;

    /// <summary>In the order of the kinds; as it was where nothing but the order differs.</summary>
    private static IReadOnlyList<T> Several<T>(IReadOnlyList<string> texts, IReadOnlyList<T> before)
        where T : struct, Enum
    {
        T[] ticked = [.. Enum.GetValues<T>().Where(value => texts.Contains(value.ToString()))];
        return ticked.ToHashSet().SetEquals(before) ? before : ticked;
    }

    private static int? Number(Fields form, string name, Wording words, ICollection<FieldFault> faults)
    {
        if (form[name].Length == 0)
        {
            return null;
        }

        if (int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Add(new(name, words.Fill("fault.number", ("field", words["fact." + name]))));
        return null;
    }

    private static Point? Place(Fields form, Wording words, ICollection<FieldFault> faults)
    {
        if (form["latitude"].Length == 0 && form["longitude"].Length == 0)
        {
            return null;
        }

        if (Degrees(form["latitude"]) is { } latitude && Degrees(form["longitude"]) is { } longitude)
        {
            return new(latitude, longitude, form["building"] == "1");
        }

        faults.Add(new("point", words["fault.point"]));
        return null;
    }

    private static double? Degrees(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
