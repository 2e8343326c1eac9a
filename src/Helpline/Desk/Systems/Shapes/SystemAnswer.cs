namespace Helpline.Desk.Systems.Shapes;

/// <summary>An answer as the agency's system sealed it.</summary>
/// <param name="Id">16 random bytes, drawn by the system: posted twice, kept once.</param>
internal sealed record SystemAnswer(string Id, string Jwe)
{
    public override string ToString() => "[sealed]";
}
