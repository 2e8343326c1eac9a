namespace Helpline.Sessions;

/// <summary>The message that carries the button by which a person sends where they are. Lives only inside the sealed session.</summary>
/// <param name="Id">0: a send was begun, and nobody knows what came of it.</param>
/// <param name="Hour">The unix hour it was sent in.</param>
internal sealed record Asking(long Id, int Hour)
{
    public override string ToString() => "[sealed]";
}
