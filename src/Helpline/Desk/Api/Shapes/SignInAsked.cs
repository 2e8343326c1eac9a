namespace Helpline.Desk.Api.Shapes;

/// <summary>A name and a password. Never logged.</summary>
internal sealed record SignInAsked(string Name, string Password)
{
    public override string ToString() => "[sealed]";
}
