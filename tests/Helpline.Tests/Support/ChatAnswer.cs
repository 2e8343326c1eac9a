using System.Net;

namespace Helpline.Tests.Support;

/// <summary>One HTTP answer as it came, headers and all.</summary>
internal sealed record ChatAnswer(HttpStatusCode Status, string Headers, string Body, string? Location, string? SetCookie);
