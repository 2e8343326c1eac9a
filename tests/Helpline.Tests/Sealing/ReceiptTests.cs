using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>A receipt is found in whatever way people write it down, and never in what is none.</summary>
public sealed class ReceiptTests
{
    private const string Shown = "7K3M-Q9XW-2BCD-EFGH";

    /// <summary>All look-alikes at once: 0 1 A B C E H K M P T X Y and a 7.</summary>
    private const string Alike = "01AB-CEHK-MPTX-Y710";

    [Theory]
    [InlineData("7K3M-Q9XW-2BCD-EFGH")]
    [InlineData("7k3m-q9xw-2bcd-efgh")]
    [InlineData("7K3MQ9XW2BCDEFGH")]
    [InlineData("7k3mq9xw2bcdefgh")]
    [InlineData("7K3M Q9XW 2BCD EFGH")]
    [InlineData("  7K3M-Q9XW-2BCD-EFGH  ")]
    [InlineData("7K3M–Q9XW–2BCD–EFGH")]
    [InlineData("7K3M—Q9XW—2BCD—EFGH")]
    [InlineData("7K3M‑Q9XW‑2BCD‑EFGH")]
    [InlineData("7K3M - Q9XW - 2BCD - EFGH")]
    [InlineData("7K3M--Q9XW--2BCD--EFGH")]
    [InlineData("7K3M\u00A0Q9XW\u00A02BCD\u00A0EFGH")]
    [InlineData("7K3M-Q9XW\n2BCD-EFGH")]
    [InlineData("7K3M-Q9XW-\n2BCD-EFGH")]
    [InlineData("7K3M\r\nQ9XW\r\n2BCD\r\nEFGH")]
    [InlineData("7K3MQ9XW 2BCDEFGH")]
    [InlineData("7 K 3 M Q 9 X W 2 B C D E F G H")]
    [InlineData("7K-3M-Q9-XW-2B-CD-EF-GH")]
    [InlineData("7K3MQ 9XW2B CDEFG H")]
    [InlineData("7K3M.Q9XW.2BCD.EFGH")]
    [InlineData("7K3M_Q9XW_2BCD_EFGH")]
    [InlineData("«7K3M-Q9XW-2BCD-EFGH»")]
    [InlineData("\"7K3M-Q9XW-2BCD-EFGH\".")]
    [InlineData("**7K3M-Q9XW-2BCD-EFGH**")]
    [InlineData("`7K3M-Q9XW-2BCD-EFGH`")]
    [InlineData("7K3M\u200B-Q9XW-\u200B2BCD-EFGH\uFEFF")]
    [InlineData("\u200E7K3M-Q9XW-2BCD-EFGH\u200F")]
    [InlineData("７Ｋ３Ｍ-Ｑ９ＸＷ-２ＢＣＤ-ＥＦＧＨ")]
    [InlineData("My receipt is 7K3M-Q9XW-2BCD-EFGH, what is new?")]
    [InlineData("Receipt: 7K3M Q9XW 2BCD EFGH")]
    [InlineData("that code 7K3M-Q9XW-2BCD-EFGH then")]
    [InlineData("code 7K3M Q9XW 2BCD EFGH")]
    [InlineData("КОД 7K3M Q9XW 2BCD EFGH спасибо")]
    [InlineData("Квитанция: 7K3M-Q9XW-2BCD-EFGH\nСохраните её.")]
    [InlineData("Сіздің түбіртегіңіз:\n7K3M-Q9XW-2BCD-EFGH\nСақтаңыз!")]
    [InlineData("Дүмүрчөк 7k3m-q9xw-2bcd-efgh кандай?")]
    [InlineData("[12.01.2026 10:15] Bot: 7K3M-Q9XW-2BCD-EFGH")]
    [InlineData("+7 701 123 45 67, 7K3M-Q9XW-2BCD-EFGH")]
    [InlineData("4400 4301 2345 6789 и 7K3M-Q9XW-2BCD-EFGH")]
    [InlineData("https://example.org/r/7K3MQ9XW2BCDEFGH")]
    [InlineData("that have been said 7K3M-Q9XW-2BCD-EFGH")]
    [InlineData("7К3М-Q9ХW-2ВСD-ЕFGН")]
    [InlineData("7к3м-q9хw-2всd-еfgн")]
    public void A_receipt_is_found_however_it_is_written(string typed) => Assert.Equal(Shown, Receipt.Find(typed)?.Text);

    [Theory]
    [InlineData("01AB-CEHK-MPTX-Y710")]
    [InlineData("OIAB-CEHK-MPTX-Y7LO")]
    [InlineData("oiab-cehk-mptx-y7lo")]
    [InlineData("olab-cehk-mptx-y71o")]
    [InlineData("О1АВ-СЕНК-МРТХ-У71О")]
    [InlineData("о1ав-сенк-мртх-у71о")]
    [InlineData("ОІАВ СЕНК МРТХ У7ІО")]
    [InlineData("Чек: о1авсенкмртху710.")]
    public void Letters_that_look_alike_are_forgiven(string typed) => Assert.Equal(Alike, Receipt.Find(typed)?.Text);

    [Theory]
    [InlineData("")]
    [InlineData(" \n- ")]
    [InlineData("7K3M-Q9XW-2BCD-EFG")]
    [InlineData("7K3M-Q9XW-2BCD-EFGHJ")]
    [InlineData("7K3M-Q9XW-2BCD-EFGU")]
    [InlineData("7K3M-Q9XW, 2BCD-EFGH and so on")]
    [InlineData("that have been said")]
    [InlineData("disproportionate")]
    [InlineData("responsibilities")]
    [InlineData("They were selling it near the bread shop; then they went away")]
    [InlineData("4400 4301 2345 6789")]
    [InlineData("4400430123456789")]
    [InlineData("+7 (701) 123-45-67, +996 555 12 34 56")]
    [InlineData("ул. Сатпаева 22, кв. 44, подъезд 3, этаж 5")]
    [InlineData("Весь текст написан по-русски, сертификата нет, свет есть 25 мая 2026")]
    [InlineData("Қаладағы дәріхана, 3-қабат, 2026 жыл, 15 қаңтар, сағат 10:15")]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EE7")]
    [InlineData("🆘 102 · 103 · 112")]
    [InlineData("/start")]
    public void Ordinary_text_is_no_receipt(string typed) => Assert.Null(Receipt.Find(typed));

    [Fact]
    public void A_drawn_receipt_is_found_again_and_never_printed()
    {
        for (var i = 0; i < 2000; i++)
        {
            var receipt = Receipt.Draw();
            Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$", receipt.Text);
            Assert.Equal(receipt.Text, Receipt.Find("код " + receipt.Text.ToLowerInvariant() + "!")?.Text);
            Assert.Equal("[sealed]", receipt.ToString());
        }
    }

    [Fact]
    public void Two_receipts_or_salts_share_nothing()
    {
        var (salt, pepper) = (new byte[32], new byte[32]);
        using var one = Receipt.Find(Shown)!.Derive(salt);
        using var other = Receipt.Find(Alike)!.Derive(salt);
        using var elsewhere = Receipt.Find(Shown)!.Derive([1, .. salt[1..]]);

        Assert.Equal(3, new[] { one, other, elsewhere }.Select(secret => Convert.ToHexString(secret.Lookup(pepper))).Distinct().Count());
        Assert.NotEqual(one.AnswerWrap([1]), one.AnswerWrap([2]));
        Assert.NotEqual(one.Lookup(pepper), one.Lookup([1, .. pepper[1..]]));
    }

    [Fact]
    public void Huge_input_is_read_in_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(Receipt.Find(string.Concat(Enumerable.Repeat("that ", 100_000))));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }
}
