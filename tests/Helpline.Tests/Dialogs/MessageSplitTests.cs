using Helpline.Dialogs.Running;

namespace Helpline.Tests.Dialogs;

public sealed class MessageSplitTests
{
    [Fact]
    public void Paragraphs_share_a_message_while_they_fit() =>
        Assert.Equal(["aa\n\nbb", "cccccc"], MessageSplit.Split(["aa", "", "bb", "cccccc"], 8));

    [Fact]
    public void A_long_text_is_cut_at_line_ends_then_at_spaces_and_nothing_is_lost()
    {
        var text = string.Join('\n', Enumerable.Range(0, 900).Select(at => $"строка номер {at}")) + new string('я', 9000);

        var pieces = MessageSplit.Split([text]);

        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, Limits.Message));
        Assert.EndsWith("\n", pieces[0]);
    }

    [Fact]
    public void A_cut_never_parts_a_surrogate_pair()
    {
        var pieces = MessageSplit.Split(["a" + string.Concat(Enumerable.Repeat("🆘", 5000))]);

        Assert.All(pieces, piece => Assert.False(char.IsHighSurrogate(piece[^1]) || char.IsLowSurrogate(piece[0])));
        Assert.Equal(10001, pieces.Sum(piece => piece.Length));
    }
}
