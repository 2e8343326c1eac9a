using System.Text;

namespace Helpline.Sealing;

/// <summary>The <c>info</c> of HKDF (RFC 5869 section 3.2): an ASCII label, then each part after a zero byte, so that no key serves two ends.</summary>
internal static class KeyLabel
{
    public static byte[] Of(string label, params ReadOnlySpan<byte[]> parts)
    {
        var info = new List<byte>(Encoding.ASCII.GetBytes(label));
        foreach (var part in parts)
        {
            info.Add(0);
            info.AddRange(part);
        }

        return [.. info];
    }
}
