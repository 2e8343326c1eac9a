using Helpline.Channels.Telegram.Talking;

namespace Helpline.Tests.Channels.Telegram.Talking;

/// <summary>What a link to the bot may ask for.</summary>
public sealed class StartWordsTests
{
    [Theory]
    [InlineData("/start", "")]
    [InlineData("/start@some_bot", "")]
    [InlineData("/START ru-report", "ru,report")]
    [InlineData("/start@some_bot kk-care-receipt", "kk,care,receipt")]
    [InlineData("/start ky-check", "ky,check")]
    [InlineData("/start complaint_42", "")]
    [InlineData("/start ru-x-report-", "ru,report")]
    [InlineData("/start ru report", "")]
    [InlineData("/start ru-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "")]
    public void Known_parts_are_taken_in_order_and_all_else_is_left_aside(string text, string parts) =>
        Assert.Equal(parts, string.Join(',', StartWords.Read(text)!));

    [Theory]
    [InlineData("start")]
    [InlineData("/starting")]
    [InlineData("")]
    [InlineData("я видел /start")]
    public void Other_words_are_no_start(string text) => Assert.Null(StartWords.Read(text));
}
