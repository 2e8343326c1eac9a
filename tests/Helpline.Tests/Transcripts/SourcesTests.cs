using Helpline.Dialogs.Reading;
using Helpline.Sessions;

namespace Helpline.Tests.Transcripts;

/// <summary>Who tells people what to do in danger says where it was read. The reader holds each text to its entry; here it is held to there being a file.</summary>
public sealed class SourcesTests
{
    private static readonly IReadOnlyDictionary<string, string> Files = DialogFiles.Load(RealBook.Folder);

    [Theory]
    [InlineData("crisis")]
    [InlineData("guides")]
    public void A_dialog_that_advises_names_its_sources(string dialog) =>
        Assert.True(!RealBook.Book.DialogNames.Contains(dialog) || Files.ContainsKey(SourceFile.PathOf(dialog)), $"{dialog} has no sources.yaml");

    [Fact]
    public void Whatever_of_the_crisis_dialog_needs_no_source_tells_nobody_to_do_anything()
    {
        var sources = SourceFile.Read("crisis", Files[SourceFile.PathOf("crisis")], new FaultList());

        Assert.Equal(["centres", "not-reviewed", "numbers", "which"], sources.NoAdvice.Keys.Order());
        Assert.All(sources.Texts.Values, text => Assert.NotEmpty(text.Sources));
    }

    [Fact]
    public void A_text_whose_source_is_taken_away_is_a_fault()
    {
        var files = Files.ToDictionary();
        files[SourceFile.PathOf("crisis")] = files[SourceFile.PathOf("crisis")].Replace("  line-kg: 24kg-111\n", "", StringComparison.Ordinal);

        var faults = DialogReader.Read(files, TalkVocabulary.Of(files, Helpline.Facilities.RegionTable.Read())).Faults;

        Assert.Equal(["source-missing", "source-unused"], faults.Select(fault => fault.Rule).Order());
    }
}
