using System.Text;
using Helpline.Agencies;

namespace Helpline.Tests.Agencies;

public sealed class TipLabelTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void A_label_is_sorted_minimal_and_read_back_the_same()
    {
        var label = TipLabel.Of(new("graffiti", false, []), "KZ", "KZ-75", "hour", Day);
        Assert.Equal("""{"country":"KZ","day":"2026-11-22","kind":"graffiti","region":"KZ-75","urgency":"hour"}""", label.Canonical());
        Assert.Equal(label, TipLabel.Read(label.Canonical()));
    }

    [Fact]
    public void What_is_bound_names_answer_key_label_tip_and_version_and_an_addition_also_itself()
    {
        var label = TipLabel.Of(new("official-involved", true, []), "KZ", "KZ-75", "now", Day);
        const string Clear = """{"country":"","day":"2026-11-22","kind":"restricted","region":"","urgency":""}""";
        var (tip, part) = (new byte[16], (byte[])[.. Enumerable.Repeat((byte)255, 16)]);
        Assert.Equal($$"""{"answerKey":"kid","label":{{Clear}},"tip":"AAAAAAAAAAAAAAAAAAAAAA","version":1}""", Encoding.UTF8.GetString(label.Aad(tip, tip, "kid")));
        Assert.Equal(
            $$"""{"answerKey":"kid","label":{{Clear}},"part":"_____________________w","tip":"AAAAAAAAAAAAAAAAAAAAAA","version":1}""",
            Encoding.UTF8.GetString(label.Aad(tip, part, "kid")));
    }
}
