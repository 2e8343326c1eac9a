using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Helpline.Desk.Staff;

namespace Helpline.Desk.Register.Frame;

/// <summary>Proves that a form came from a page we made for this session. Derived from the bearer alone; useless in another session.</summary>
internal static class FormSeal
{
    public const string Field = "seal";

    public static string Of(Token bearer) => Base64Url.EncodeToString(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(bearer.Text), "helpline/v1/register-form"u8));

    public static bool Fits(string? seal, Token bearer) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(seal ?? ""), Encoding.ASCII.GetBytes(Of(bearer)));
}
