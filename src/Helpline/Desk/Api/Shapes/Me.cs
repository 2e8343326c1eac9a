namespace Helpline.Desk.Api.Shapes;

/// <summary>Who is signed in.</summary>
internal sealed record Me(string Name, string Role, MyAgency Agency);
