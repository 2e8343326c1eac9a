namespace Helpline.Desk.Api.Shapes;

/// <summary>What the page may know before anybody signed in.</summary>
internal sealed record About(bool Demo, string Day);
