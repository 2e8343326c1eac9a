using Helpline.Dialogs.Reading;

namespace Helpline.Tests.Dialogs;

public sealed class ReaderTests
{
    [Fact]
    public void A_book_without_a_menu_is_refused()
    {
        var files = Sample();
        files.Remove("menu/dialog.yaml");

        Assert.Contains(("menu/dialog.yaml", 0, "dialog-missing"), Faults(files));
    }

    [Fact]
    public void A_missing_key_is_told_at_its_map()
    {
        var files = Changed("towns/dialog.yaml", "as: town, ", "");

        Assert.Contains(("towns/dialog.yaml", 6, "key-missing"), Faults(files));
    }

    [Fact]
    public void A_row_of_passing_states_longer_than_a_turn_may_walk_is_refused()
    {
        var row = string.Concat(Enumerable.Range(0, 40).Select(at => $"  s{at}: {{ go: [{{ to: s{at + 1} }}] }}\n"));
        var files = Changed("towns/dialog.yaml", "start: towns", "start: s0");
        files["towns/dialog.yaml"] = files["towns/dialog.yaml"].Replace("states:\n", $"states:\n{row}  s40: {{ go: [{{ to: towns }}] }}\n");

        Assert.Contains("steps-too-many", Faults(files).Select(fault => fault.Rule));
    }

    [Fact]
    public void A_loop_over_several_dialogs_that_never_waits_is_found()
    {
        var files = Changed("crisis/dialog.yaml", "leave: { end: return }", "leave: { end: return }\n  around: { call: { dialog: towns, then: around } }");
        files["crisis/dialog.yaml"] = files["crisis/dialog.yaml"].Replace("start: numbers", "start: around");
        files["towns/dialog.yaml"] = files["towns/dialog.yaml"].Replace("start: towns", "start: leave");

        Assert.Contains("loop-never-waits", Faults(files).Select(fault => fault.Rule));
    }

    [Fact]
    public void A_call_that_may_return_at_once_and_then_waits_is_no_loop() => Assert.Empty(Faults(Sample()));

    [Theory]
    [InlineData("Помогаем людям с зависимостью.")]
    [InlineData("Баңгизат сатуу. Баңги заттар жөнүндө.")]
    [InlineData("Drug addiction is an illness. Address it.")]
    [InlineData("Наркотики, нарколог, торчит из стены.")]
    [InlineData("Сон и другие привычки.")]
    public void Plain_words_are_no_stigma(string text)
    {
        var files = Changed("crisis/texts.ru.yaml", "more: \"111\"", $"more: \"{text}\"");

        Assert.Empty(Faults(files));
    }

    [Theory]
    [InlineData("НАРКОМАН")]
    [InlineData("торчки")]
    [InlineData("narkoman")]
    [InlineData("нашақорлар")]
    [InlineData("нашакорлор")]
    [InlineData("есірткіқор")]
    [InlineData("баңгилер")]
    [InlineData("баңгий")]
    [InlineData("addicts")]
    [InlineData("drug abusers")]
    [InlineData("druggie")]
    [InlineData("druggiе, с русской буквой")]
    public void A_stigma_word_is_found_in_every_spelling(string word)
    {
        var files = Changed("crisis/texts.ru.yaml", "more: \"111\"", $"more: \"Там {word}.\"");

        Assert.Equal(["stigma-word"], Faults(files).Select(fault => fault.Rule).Distinct());
    }

    [Fact]
    public void Malformed_files_are_faults_and_never_a_crash()
    {
        string[] malformed = ["", "[", "{ a: [ }", "a: b: c", "\"", "- a\nb", "&a a", "*a", "? [a]: b", "\u0000", new string('[', 100_000), "--- a\n--- b", "%YAML 9"];
        foreach (var content in malformed)
        {
            var files = Sample();
            files["towns/dialog.yaml"] = content;
            files["towns/texts.ru.yaml"] = content;
            files["commands.yaml"] = content;

            Assert.NotEmpty(Faults(files));
        }
    }

    private static Dictionary<string, string> Sample() => SampleBook.InAllLanguages(SampleBook.Files("Sample"));

    private static Dictionary<string, string> Changed(string file, string from, string to)
    {
        var files = SampleBook.Files("Sample");
        Assert.Contains(from, files[file]);
        files[file] = files[file].Replace(from, to);
        return SampleBook.InAllLanguages(files);
    }

    private static List<(string File, int Line, string Rule)> Faults(Dictionary<string, string> files) =>
        [.. DialogReader.Read(files, SampleBook.Vocabulary(files)).Faults.Select(fault => (fault.File, fault.Line, fault.Rule))];
}
