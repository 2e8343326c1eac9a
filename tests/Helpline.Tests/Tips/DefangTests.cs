using Helpline.Tips;

namespace Helpline.Tests.Tips;

public sealed class DefangTests
{
    [Theory]
    [InlineData("https://a.kz/b?c=1", "hxxps://a[.]kz/b?c=1")]
    [InlineData("Смотрите пример.рф.", "Смотрите пример[.]рф.")]
    [InlineData("..a.kz, x_a.kz_b.kz", "..a[.]kz, x_a[.]kz_b[.]kz")]
    [InlineData("t.me/shop", "t[.]me/shop")]
    [InlineData("пишите @shop_bot", "пишите (at)shop_bot")]
    [InlineData("a@b.kz", "a(at)b[.]kz")]
    [InlineData("+77011234567", "770·112·345·67")]
    [InlineData("8 (701) 123-45-67", "8·701·123·45·67")]
    [InlineData("102, 103, 112, 111, 1303", "102, 103, 112, 111, 1303")]
    [InlineData("до 22.11.2026 или 2026-11-22", "до 22.11.2026 или 2026-11-22")]
    [InlineData("tg://resolve?domain=shop", "tg[:]//resolve?domain=shop")]
    [InlineData("TG:resolve?domain=shop", "TG[:]resolve?domain=shop")]
    [InlineData("ftp://a.kz, any+thing://b", "ftp[:]//a[.]kz, any+thing[:]//b")]
    [InlineData("HTTPS://A.KZ", "hxxpS://A[.]KZ")]
    [InlineData("mailto:x@a.kz", "mailto[:]x(at)a[.]kz")]
    [InlineData("tel:+77011234567", "tel[:]770·112·345·67")]
    [InlineData("intent:#Intent;end", "intent[:]#Intent;end")]
    [InlineData("Tel: 102", "Tel: 102")]
    [InlineData("/start, (/stop_now)", "/ start, (/ stop_now)")]
    [InlineData("<b>a</b>", "<b>a</b>")]
    [InlineData("и/или, 1/2, https://a.kz/b/c", "и/или, 1/2, hxxps://a[.]kz/b/c")]
    [InlineData("#тег $KZT", "#тег $KZT")]
    [InlineData("Спасибо. Мы приняли меры.", "Спасибо. Мы приняли меры.")]
    public void Nothing_in_an_answer_can_be_tapped(string answer, string shown) => Assert.Equal(shown, Defang.Text(answer));

    [Theory]
    [InlineData("a")]
    [InlineData("1.")]
    [InlineData("a.b.")]
    [InlineData("1 ")]
    [InlineData("-")]
    [InlineData(":/")]
    [InlineData("tel:")]
    [InlineData("/a")]
    public void The_longest_answer_there_can_be_is_read_at_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 64 * 1024 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Defang.Text(text);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }
}
