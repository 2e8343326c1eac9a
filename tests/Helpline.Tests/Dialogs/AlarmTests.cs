using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading;
using Helpline.Dialogs.Running;

namespace Helpline.Tests.Dialogs;

/// <summary>Words of danger put a text on top of the next card and change nothing else.</summary>
public sealed class AlarmTests
{
    private const string Words =
        """
        dialog: crisis
        not-before: { ru: [не] }
        not-after: { ru: [было*] }
        stories: { ru: [прошлым летом] }
        dangers:
          fire:
            text: hold
            words: { kk: [өрт шықты], ru: [дом горит, все .. пылает, "=пожар", хочу гореть !желанием, сарай|баня & дымит*], ky: [өрт чыкты], en: [house on fire] }
        """;

    private static readonly DialogBook Book = ReadBook();

    [Theory]
    [InlineData("Дом горит!")]
    [InlineData("dom gorit")]
    [InlineData("помогите, всё вокруг нас пылает")]
    [InlineData("Пожар")]
    [InlineData("хочу гореть")]
    [InlineData("баня у соседа дымит")]
    [InlineData("дымится наш сарай")]
    [InlineData("прошлым летом мы купили эту дачу а теперь дом горит")]
    public void A_danger_is_heard_in_any_spelling(string typed) => Assert.Single(Book.Dangers.HeardIn(typed));

    [Theory]
    [InlineData("не дом горит, а сарай")]
    [InlineData("дом горит было страшно")]
    [InlineData("пожар был год назад")]
    [InlineData("хочу гореть желанием")]
    [InlineData("домик горит")]
    [InlineData("дымится труба")]
    [InlineData("сарай у соседа за рекой опять дымит")]
    [InlineData("дом горит, так кричали прошлым летом")]
    [InlineData("")]
    public void A_story_is_not(string typed) => Assert.Empty(Book.Dangers.HeardIn(typed));

    [Fact]
    public void The_text_stands_on_top_of_the_next_card_once_and_goes_with_it()
    {
        var machine = new DialogMachine(Book);
        var begun = machine.Begin(SampleBook.Facts);

        var heard = machine.Run(begun.Next, new Turn.Said("дом горит"), SampleBook.Facts);
        var again = machine.Run(heard.Next, new Turn.Said("дом горит"), SampleBook.Facts);
        var plain = machine.Run(begun.Next, new Turn.Said("дом стоит"), SampleBook.Facts);

        Assert.StartsWith(Hold, heard.Card!.Messages[0], StringComparison.Ordinal);
        Assert.Equal(heard.Card.Messages, again.Card!.Messages);
        Assert.Equal(heard.Card.Messages, machine.Show(heard.Next, SampleBook.Facts).Messages);
        Assert.Equal((plain.Next.Dialog, plain.Next.State, plain.Next.Step), (heard.Next.Dialog, heard.Next.State, heard.Next.Step));
        Assert.Equal(plain.Next.Answers, heard.Next.Answers);
        Assert.Equal(plain.Toast, heard.Toast);
        Assert.Equal(plain.Noted, heard.Noted);
    }

    private static string Hold => Book.Text("crisis", "ru", "hold");

    private static DialogBook ReadBook()
    {
        var files = SampleBook.InAllLanguages(SampleBook.Files("Sample"));
        files[DangerFile.Path] = Words;
        foreach (var path in files.Keys.Where(path => path.StartsWith("crisis/texts.", StringComparison.Ordinal)).ToList())
        {
            files[path] += "\nhold: \"Выходите из дома.\"\n";
        }

        var read = DialogReader.Read(files, SampleBook.Vocabulary(files));
        Assert.Empty(read.Faults);
        return read.Book!;
    }
}
