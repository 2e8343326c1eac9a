namespace Helpline.Desk.Api.Shapes;

/// <summary>A one-time token, to learn whose it is.</summary>
internal sealed record InviteAsked(string Token)
{
    public override string ToString() => "[sealed]";
}
