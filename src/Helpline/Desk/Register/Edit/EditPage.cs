using System.Globalization;
using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Edit;

/// <summary>The form of all facts, filled from fields, so that nothing typed is lost when it is shown again.</summary>
internal sealed class EditPage(FactSheet sheet, PageSkin skin)
{
    public Html Of(Visit visit, FacilityVersion version, Fields form, IReadOnlyList<FieldFault> faults, Html? meanwhile)
    {
        var (words, facility) = (visit.Words, version.Facility);
        return skin.Whole(visit, words["edit"], Html.Of($"""
            <p><a href="{visit.At("/facilities/" + facility.Id)}">{facility.Name.In(words.Language)}</a></p>
            {meanwhile ?? Html.None}{FormParts.Faults(words, faults)}<p>{words["edit.text"]}</p>
            <form class="long" method="post" action="{visit.At($"/facilities/{facility.Id}/edit")}">{FormParts.Seal(visit)}<input type="hidden" name="version" value="{version.Number.ToString(CultureInfo.InvariantCulture)}">
            {Facts(words, facility.Country, form, faults)}{Source(visit, faults)}<p><button class="main">{words["edit.go"]}</button></p>
            </form>

            """));
    }

    /// <summary>The form of a facility that is not there yet.</summary>
    public Html New(Visit visit, IReadOnlyList<FieldFault> faults)
    {
        var (words, form) = (visit.Words, visit.Form);
        return skin.Whole(visit, words["new"], Html.Of($"""
            {FormParts.Faults(words, faults)}<p>{words["new.text"]}</p>
            <form class="long" method="post" action="{visit.At("/new")}">{FormParts.Seal(visit)}
            <section class="card">{FormParts.Input("id", words["fact.id"], form["id"], faults, Html.Of($"type=\"text\" maxlength=\"64\" required"), words["new.id.hint"])}
            {FormParts.Select("country", words["fact.country"], form.Text("country") ?? "KZ", [("KZ", words["country.kz"]), ("KG", words["country.kg"])], faults)}</section>
            {Facts(words, null, form, faults)}{Source(visit, faults)}<p><button class="main">{words["new.go"]}</button></p>
            </form>

            """));
    }

    private Html Facts(Wording words, string? country, Fields form, IReadOnlyList<FieldFault> faults) => Html.Of($"""
        <section class="card"><h2>{words["edit.who"]}</h2>
        {LocalFields.Draw(words, form, "name", faults)}{Area(words, form, "alsoNamed", faults)}{Input(words, form, "taxNumber", faults)}
        {Select<Ownership>(words, form, "ownership", faults)}{Select<FacilityStatus>(words, form, "status", faults)}{Select<Publishable>(words, form, "publishable", faults)}</section>
        <section class="card"><h2>{words["edit.reach"]}</h2>
        {PhoneFields.Draw(words, form, faults)}{HourFields.Draw(words, form, faults)}{Input(words, form, "website", faults)}</section>
        <section class="card"><h2>{words["edit.where"]}</h2>
        {FormParts.Select("region", words["fact.region"], form["region"], [("", words["edit.region.none"]), .. sheet.Regions.Where(region => country is null || region.Country == country).Select(region => (region.Code, region.Names[words.Language]))], faults)}
        {Input(words, form, "city", faults)}{Input(words, form, "settlement", faults)}{LocalFields.Draw(words, form, "address", faults)}{Place(words, form, faults)}</section>
        <section class="card"><h2>{words["edit.care"]}</h2>
        {Boxes<Speciality>(words, form, "specialities", faults)}{Boxes<CareKind>(words, form, "care", faults)}
        {LocalFields.Draw(words, form, "freeCare", faults)}{Input(words, form, "freeFor", faults)}{LocalFields.Draw(words, form, "cost", faults)}
        {Select<Known>(words, form, "anonymous", faults)}{LocalFields.Draw(words, form, "registration", faults)}{LocalFields.Draw(words, form, "admission", faults)}
        {Input(words, form, "languages", faults)}{Count(words, form, "capacity", faults)}{Count(words, form, "minimumAge", faults)}{Count(words, form, "maximumAge", faults)}</section>
        <section class="card"><h2>{words["fact.note"]}</h2>{FormParts.Area("note", words["note.label"], form["note"], faults)}</section>

        """);

    private static Html Source(Visit visit, IReadOnlyList<FieldFault> faults) => Html.Of($"""
        <section class="card source"><h2>{visit.Words["edit.source.title"]}</h2>
        {FormParts.Area("source", visit.Words["edit.source"], visit.Form["source"], faults, visit.Words["edit.source.hint"])}
        {FormParts.Input("sourceDate", visit.Words["edit.date"], visit.Form["sourceDate"], faults, Html.Of($"type=\"text\" maxlength=\"60\""), visit.Words["edit.date.hint"])}</section>

        """);

    private static Html Place(Wording words, Fields form, IReadOnlyList<FieldFault> faults) => Html.Of($"""
        <fieldset id="point" class="field rows"><legend>{words["fact.point"]}</legend>{FormParts.Beside("point", faults)}
        <div class="row">{FormParts.Input("latitude", words["point.latitude"], form["latitude"], null, Html.Of($"type=\"text\" inputmode=\"decimal\" maxlength=\"20\""))}
        {FormParts.Input("longitude", words["point.longitude"], form["longitude"], null, Html.Of($"type=\"text\" inputmode=\"decimal\" maxlength=\"20\""))}
        {FormParts.Box("building", "1", words["point.is-building"], form["building"] == "1")}</div></fieldset>

        """);

    private static Html Input(Wording words, Fields form, string name, IReadOnlyList<FieldFault> faults) =>
        FormParts.Input(name, words["fact." + name], form[name], faults, null, words.Find("hint." + name));

    private static Html Count(Wording words, Fields form, string name, IReadOnlyList<FieldFault> faults) =>
        FormParts.Input(name, words["fact." + name], form[name], faults, Html.Of($"type=\"text\" inputmode=\"numeric\" maxlength=\"6\""));

    private static Html Area(Wording words, Fields form, string name, IReadOnlyList<FieldFault> faults) =>
        FormParts.Area(name, words["fact." + name], form[name], faults, words.Find("hint." + name));

    private static Html Select<T>(Wording words, Fields form, string name, IReadOnlyList<FieldFault> faults)
        where T : struct, Enum => FormParts.Select(
        name, words["fact." + name], form.Text(name) ?? default(T).ToString(), Enum.GetValues<T>().Select(value => (value.ToString(), words.Of(value))), faults, words.Find("hint." + name));

    private static Html Boxes<T>(Wording words, Fields form, string name, IReadOnlyList<FieldFault> faults)
        where T : struct, Enum => FormParts.Boxes(
        name, words["fact." + name], form.All(name), Enum.GetValues<T>().Select(value => (value.ToString(), words.Of(value))), faults);
}
