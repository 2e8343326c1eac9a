using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>Keys are named as RFC 7638 says, whatever the order in which their members stand.</summary>
public sealed class KeyThumbprintTests
{
    [Fact]
    public void The_order_of_members_does_not_matter()
    {
        var jwk = System.Text.Json.Nodes.JsonNode.Parse(TestKeys.RootJwk)!;
        var turned = $$"""{ "y": {{jwk["y"]!.ToJsonString()}}, "x": {{jwk["x"]!.ToJsonString()}}, "kty": "EC", "crv": "P-256" }""";

        Assert.Equal(KeyThumbprint.Of(TestKeys.RootJwk), KeyThumbprint.Of(turned));
        Assert.Equal(43, KeyThumbprint.Of(turned).Length);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("text")]
    [InlineData("""{"kty":"oct","k":"AAAA"}""")]
    public void What_is_no_key_has_no_name(string jwk) => Assert.Throws<ArgumentException>(() => KeyThumbprint.Of(jwk));
}
