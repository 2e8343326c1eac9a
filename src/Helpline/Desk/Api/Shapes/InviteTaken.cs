namespace Helpline.Desk.Api.Shapes;

/// <summary>A one-time token and the password that it sets.</summary>
internal sealed record InviteTaken(string Token, string Password)
{
    public override string ToString() => "[sealed]";
}
