using System.Net.Http.Headers;
using System.Text;

namespace Helpline.Tests.Journeys;

/// <summary>Requests that no browser of a well-meaning person would send, by name. Each may be refused, none may break anything.</summary>
internal static class HostileForms
{
    internal static readonly IReadOnlyDictionary<string, Func<HttpContent>> Bodies = new Dictionary<string, Func<HttpContent>>
    {
        ["nothing"] = () => Form(""),
        ["only signs"] = () => Form("&&&===&;;"),
        ["a broken escape"] = () => Form("text=%ZZ%4&press=%"),
        ["bytes that are no UTF-8"] = () => Form("text=%FF%FE%80%C0%AF"),
        ["raw bytes that are no UTF-8"] = () => Raw([0x74, 0x65, 0x78, 0x74, 0x3D, 0xFF, 0xC0, 0x00, 0x80]),
        ["a NUL"] = () => Form("text=%00%00&press=%00"),
        ["lone surrogates"] = () => Form("text=%ED%A0%80%ED%B0%80"),
        ["the same field many times"] = () => Form(string.Join('&', Enumerable.Repeat("press=report", 15))),
        ["a thousand fields"] = () => Form(string.Join('&', Enumerable.Range(0, 1000).Select(i => $"f{i}={i}"))),
        ["a long name"] = () => Form(new string('n', 5000) + "=1"),
        ["a step below zero"] = () => Form("step=-7&press=report"),
        ["a step beyond numbers"] = () => Form("step=99999999999999999999&press=report"),
        ["a step in words"] = () => Form("step=one&press=report"),
        ["an unknown button"] = () => Form("step=1&press=launch"),
        ["an unknown command"] = () => Form("step=1&press=!launch"),
        ["an unknown group"] = () => Form("step=1&press=~g:../../etc/passwd"),
        ["a button of ten thousand letters"] = () => Form("step=1&press=" + new string('p', 10_000)),
        ["a placeholder"] = () => Form("text={operator}{what.count}{0}"),
        ["a forged token"] = () => Form("token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&press=report"),
        ["a huge body"] = () => Form("text=" + new string('x', 2_000_000)),
        ["a body that is just too large"] = () => Form("text=" + new string('x', 256 * 1024)),
        ["JSON"] = () => new StringContent("{\"press\":\"report\"}", Encoding.UTF8, "application/json"),
        ["XML with an entity"] = () => new StringContent("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", Encoding.UTF8, "application/xml"),
        ["a file"] = () => new MultipartFormDataContent { { new ByteArrayContent(new byte[100_000]), "text", "photo.jpg" } },
        ["no type"] = () => new ByteArrayContent("press=report"u8.ToArray()),
        ["a strange type"] = () => Typed("press=report", "application/x-www-form-urlencoded; charset=no-such"),
        ["a type that is none"] = () => Typed("press=report", ";;;"),
        ["a packed body"] = Packed,
    };

    private static HttpContent Form(string body) => new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded");

    private static HttpContent Raw(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return content;
    }

    private static HttpContent Typed(string body, string type)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static HttpContent Packed()
    {
        var content = Raw([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]);
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }
}
