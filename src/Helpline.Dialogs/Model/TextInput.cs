namespace Helpline.Dialogs.Model;

/// <summary>Text that a state takes: the name it is noted under, its limit, and whether further messages are added to it.</summary>
internal sealed record TextInput(string As, int Max, bool Append, string To, int Line)
{
    /// <summary>Never quoted back.</summary>
    public bool Secret { get; init; }
}
