using System.Security.Cryptography;
using System.Text;
using Helpline.Dialogs.Running;

namespace Helpline.Sessions;

/// <summary>Tells whether a turn is the one that ran last (a double press, a form sent again). Kept only inside the sealed session.</summary>
internal static class TurnMark
{
    /// <returns>Null for what can't be told apart from a new turn: something typed at no known step.</returns>
    public static byte[]? Of(Turn turn, int? shownAt) => turn switch
    {
        Turn.Pressed pressed => Digest($"pressed\0{pressed.Step}\0{pressed.Value}"),
        Turn.Said said when shownAt is { } step => Digest($"said\0{step}\0{said.Text}"),
        _ => null,
    };

    private static byte[] Digest(string turn) => SHA256.HashData(Encoding.UTF8.GetBytes(turn));
}
