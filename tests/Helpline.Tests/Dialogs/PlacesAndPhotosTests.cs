using System.Globalization;
using Helpline.Dialogs.Drawing;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading;
using Helpline.Dialogs.Running;

namespace Helpline.Tests.Dialogs;

public sealed class PlacesAndPhotosTests
{
    private static readonly DialogBook Book = ReadBook();

    private readonly Talker _talker = new Talker(new DialogMachine(Book), SampleBook.Facts, new() { ["forget"] = ActOutcome.Plain("done") }).Press("ru", "report", "enough");

    [Fact]
    public void A_place_is_noted_to_about_a_metre_in_any_culture()
    {
        using var comma = new DecimalComma();

        _talker.Turn(new Turn.Placed(43.2565412, 76.9284761, null));

        Assert.Equal("43.25654, 76.92848", _talker.Step.Next.Answers["where"]);
        Assert.Equal("where", _talker.Step.Noted);
    }

    [Theory]
    [InlineData("Рынок\r\n\u202e Алтын", "Рынок  Алтын")]
    [InlineData(" ", null)]
    public void The_name_of_a_place_stands_on_one_line_under_it(string name, string? kept)
    {
        _talker.Turn(new Turn.Placed(-0.000001, 180, name));

        Assert.Equal(kept is null ? "0.00000, 180.00000" : "0.00000, 180.00000\n" + kept, _talker.Step.Next.Answers["where"]);
    }

    [Fact]
    public void A_long_name_of_a_place_is_cut_and_never_inside_a_letter()
    {
        _talker.Turn(new Turn.Placed(1, 1, new string('ы', Limits.PlaceName - 1) + "🆘"));

        Assert.EndsWith("\n" + new string('ы', Limits.PlaceName - 1), _talker.Step.Next.Answers["where"]);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(90.1, 1)]
    [InlineData(1, -180.1)]
    public void What_is_nowhere_on_the_earth_is_not_noted(double latitude, double longitude)
    {
        _talker.Turn(new Turn.Placed(latitude, longitude, "x"));

        Assert.Equal("Не понято.", _talker.Step.Toast);
        Assert.False(_talker.Step.Next.Answers.ContainsKey("where"));
    }

    [Fact]
    public void A_further_place_stands_for_the_earlier_one()
    {
        _talker.Turn(new Turn.Placed(1, 1, "раз")).Turn(new Turn.Placed(2, 2, null));

        Assert.Equal("2.00000, 2.00000", _talker.Step.Next.Answers["where"]);
    }

    [Fact]
    public void Photos_are_counted_aloud_until_there_is_no_room()
    {
        Assert.Equal((true, 3), (_talker.Step.Card!.TakesPlace, _talker.Step.Card.TakesPhotos));

        _talker.Turn(new Turn.Pictured()).Turn(new Turn.Pictured());
        Assert.Equal(("Фото: 2", "2", 1), (_talker.Step.Toast, _talker.Step.Next.Answers["photos"], _talker.Step.Card!.TakesPhotos));
        Assert.Null(_talker.Step.Noted);

        _talker.Turn(new Turn.Pictured()).Turn(new Turn.Pictured());
        Assert.Equal(("Фото хватит.", "3", 0), (_talker.Step.Toast, _talker.Step.Next.Answers["photos"], _talker.Step.Card!.TakesPhotos));
    }

    [Fact]
    public void Where_nothing_is_asked_for_neither_is_taken()
    {
        _talker.Press("!menu", "delete");
        Assert.Equal((false, 0), (_talker.Step.Card!.TakesPlace, _talker.Step.Card.TakesPhotos));

        Assert.Equal("Без точек.", _talker.Turn(new Turn.Placed(1, 1, null)).Step.Toast);
        Assert.Equal("Без фото.", _talker.Turn(new Turn.Pictured()).Step.Toast);
        Assert.Equal("menu/menu", _talker.At);
        Assert.Empty(_talker.Step.Next.Answers);
    }

    [Fact]
    public void What_was_typed_is_named_for_quoting_and_a_press_names_nothing()
    {
        Assert.Equal("what", _talker.Say("видел").Step.Noted);
        Assert.Null(_talker.Press("again").Step.Noted);
    }

    [Fact]
    public void A_secret_text_is_noted_and_never_named_for_quoting()
    {
        _talker.Press("!menu", "delete", "towns").Say("тайна");

        Assert.Equal(("тайна", null), (_talker.Step.Next.Answers["key"], _talker.Step.Noted));
    }

    [Fact]
    public void Where_a_person_is_stands_in_no_words_for_a_turn() =>
        Assert.Equal("[sealed]", new Turn.Placed(43.25654, 76.92848, "Рынок").ToString());

    [Fact]
    public void Both_are_drawn()
    {
        var drawn = GraphDrawing.Draw(Book, "report");

        Assert.Contains("    s_what --> s_what : place where\n", drawn);
        Assert.Contains("    s_what --> s_what : photo photos\n", drawn);
    }

    private static DialogBook ReadBook()
    {
        var files = SampleBook.Files("Sample");
        files["report/dialog.yaml"] = files["report/dialog.yaml"].Replace(
            "append: true, to: what }\n",
            "append: true, to: what }\n    place: { as: where, to: what }\n    photo: { as: photos, max: 3, to: what }\n");
        files["towns/dialog.yaml"] = files["towns/dialog.yaml"].Replace(
            "    choices:", "    text: { as: key, max: 40, secret: true, to: towns }\n    choices:");
        var read = DialogReader.Read(SampleBook.InAllLanguages(files), SampleBook.Vocabulary(files));
        Assert.Empty(read.Faults);
        return read.Book!;
    }

    /// <summary>A culture as most people here write numbers in, until disposed.</summary>
    private sealed class DecimalComma : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public DecimalComma()
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (",", "−");
            CultureInfo.CurrentCulture = culture;
        }

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
