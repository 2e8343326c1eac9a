namespace Helpline.Tests.Dialogs;

public sealed class CopiesAndLabelsTests
{
    private const string Long = "Областной центр у старого моста";

    private readonly Talker _talker = Talker.InSampleMenu().Press("names");

    [Fact]
    public void A_copied_answer_outlives_the_one_it_was_copied_from()
    {
        _talker.Say("Мост");

        Assert.Equal("Мост", _talker.Step.Next.Answers["name"]);
        Assert.False(_talker.Step.Next.Answers.ContainsKey("typed"));
    }

    [Fact]
    public void A_button_reads_as_the_value_and_is_cut_to_its_length()
    {
        _talker.Say("Мост");
        Assert.Equal("Мост", Label("this"));

        _talker.Press("anew").Say(Long);
        Assert.Equal("Областной центр у старо…", Label("this"));
    }

    [Theory]
    [InlineData("Областной центр у старо…")]
    [InlineData("областной центр у старого моста")]
    [InlineData("1")]
    public void Such_a_button_can_be_typed_as_it_reads_in_full_or_by_its_number(string typed)
    {
        _talker.Say(Long).Say(typed);

        Assert.Equal("names/sure", _talker.At);
    }

    [Fact]
    public void What_such_a_button_noted_is_shown_as_it_was_noted()
    {
        _talker.Say(Long).Press("this");

        Assert.Equal($"Записано: {Long}, 1", _talker.Text);
    }

    [Fact]
    public void Where_the_way_back_ends_there_is_no_button_for_it_and_what_was_noted_stays()
    {
        _talker.Say("Мост");

        Assert.Equal(["!emergency", "!menu"], _talker.Fixed);
        Assert.Equal("names/which", _talker.Say("/back").At);
        Assert.Equal("menu/menu", _talker.Press("this", "leave").At);
    }

    private string Label(string value) => _talker.Step.Card!.Buttons.Single(button => button.Value == value).Label;
}
