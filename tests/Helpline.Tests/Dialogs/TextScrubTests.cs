using Helpline.Dialogs.Running;

namespace Helpline.Tests.Dialogs;

public sealed class TextScrubTests
{
    [Theory]
    [InlineData("a\u202eb\u200bc\ufeffd", "abcd")]
    [InlineData("\u0000a\u0007b\u001b[31m", "ab[31m")]
    [InlineData("раз\r\nдва\rтри\u2028четыре", "раз\nдва\nтри\nчетыре")]
    [InlineData("a\tb", "a b")]
    [InlineData("\ud83da\udd98", "a")]
    [InlineData("🆘 помощь", "🆘 помощь")]
    [InlineData("  край  ", "край")]
    [InlineData("a\U000E0041b", "ab")]
    public void What_is_not_seen_is_taken_out_and_line_ends_stay(string typed, string clean) =>
        Assert.Equal(clean, TextScrub.Clean(typed));
}
