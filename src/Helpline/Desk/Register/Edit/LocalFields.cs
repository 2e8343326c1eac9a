using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Edit;

/// <summary>A text in four languages as four fields. What is left empty stays empty: nothing is translated.</summary>
internal static class LocalFields
{
    public static void Put(FieldBook book, string name, LocalText text)
    {
        book.Put(name + "-kk", text.Kk);
        book.Put(name + "-ru", text.Ru);
        book.Put(name + "-ky", text.Ky);
        book.Put(name + "-en", text.En);
    }

    public static LocalText Read(Fields form, string name) =>
        new(form.Text(name + "-kk"), form.Text(name + "-ru"), form.Text(name + "-ky"), form.Text(name + "-en"));

    public static Html Draw(Wording words, Fields form, string name, IReadOnlyList<FieldFault> faults) => Html.Of($"""
        <fieldset id="{name}" class="field local"><legend>{words["fact." + name]}</legend>
        {Html.Join(Wordings.Languages.Select(language => One(form, name, language.Code, language.Name)))}{FormParts.Beside(name, faults)}</fieldset>

        """);

    private static Html One(Fields form, string name, string code, string language) => Html.Of($"""
        <div><label for="{name}-{code}" lang="{code}">{language}</label>
        <textarea id="{name}-{code}" name="{name}-{code}" rows="2" lang="{code}">
        {form[name + "-" + code]}</textarea></div>

        """);
}
