namespace Helpline.Channels.WebChat;

/// <summary>The doors of the web chat.</summary>
internal static class WebChatRoom
{
    public static IServiceCollection AddWebChat(this IServiceCollection services) => services
        .AddSingleton<PageFrame>()
        .AddSingleton<ChatPage>()
        .AddSingleton<FaultPage>()
        .AddSingleton<ChatTurns>()
        .AddSingleton<ChatDoor>();

    public static void MapWebChat(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<ChatDoor>();
        app.MapGet("/", door.ShowAsync).DisableHttpMetrics();
        app.MapPost("/", door.TakeAsync).DisableHttpMetrics();
        app.MapPost("/leave", door.LeaveAsync).DisableHttpMetrics();
        app.MapGet("/chat.css", StyleSheet.WriteAsync).DisableHttpMetrics();
    }
}
